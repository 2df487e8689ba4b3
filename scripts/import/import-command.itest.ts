import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, test } from "vitest";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { workOnImport } from "@/lib/server/imports/runs/work-on-import";
import { makeOrganization } from "@/lib/testing/factories";
import { importCommand } from "./import-command";
import { readArguments } from "./read-arguments";

let organization: OrganizationSettings;
beforeEach(async () => {
  organization = await makeOrganization(db);
});

const fileWith = async (text: string, name = "file.csv") => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "plumbline-command-")), name);
  await writeFile(file, text);
  return file;
};

/** Runs the command here, and tells its exit code and what it said. */
async function command(...parameters: string[]) {
  const [said, complained]: [string[], string[]] = [[], []];
  const output = {
    say: (line: string) => void said.push(line),
    complain: (line: string) => void complained.push(line),
    progress: { write: () => undefined },
  };
  const given = await readArguments(["--org", organization.id, ...parameters]);
  if (!given) throw new Error("Only the usage was asked for.");
  const code = await importCommand(given, output);
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

const customers = () => db.customer.count({ where: { organizationId: organization.id } });
const runs = () => db.importRun.findMany({ where: { organizationId: organization.id } });

const file =
  "id,name,customer since,owner\nc1,Ada,2026-01-05,Olga\nc2,,2026-01-05,\nc3,Cee,2026-02-05,Olga\n";

describe("what it ends with", () => {
  test("0: all 2 rows are in, of a file whose type and source are told", async () => {
    const good = await fileWith(file.replace("c2,,2026-01-05,\n", ""));
    const { code, said } = await command("--type", "customers", "--source", "plain", good);
    expect(code).toBe(0);
    expect(said).toContain("2 created, 0 changed, 0 unchanged, 0 rejected, 0 left out, of 2 rows");
    expect(said).toMatch(/KPIs that become computable: .*New customers/);
    expect(said).toContain("Of the same rows: owners, 1 created, 0 changed");
    expect(await customers()).toBe(2);
  });

  test("1: 1 of 3 is rejected, with row, column and reason; the others are in", async () => {
    const { code, said, complained } = await command(await fileWith(file));
    expect(code).toBe(1);
    expect(said).toContain("row 3, name: This field is required");
    expect(complained).toMatch(/rejected rows.*\/data\/import\//);
    expect(await customers()).toBe(2);
  });

  test("a dry run says the same and leaves nothing behind", async () => {
    const { code, said } = await command("--dry-run", await fileWith(file));
    expect([code, await customers(), (await runs()).length]).toEqual([1, 0, 0]);
    expect(said).toContain(
      "It would be: 2 created, 0 changed, 0 unchanged, 1 rejected, 0 left out, of 3 rows",
    );
  });

  test("3: a quote that is never closed refuses the file, and nothing is left", async () => {
    const { code, complained } = await command(await fileWith('id,name,customer since\nx,"A,2026-01-05\n'));
    expect([code, await customers(), (await runs()).length]).toEqual([3, 0, 0]);
    expect(complained).toMatch(/never closed.*row 2, column B/s);
  });

  test("4: HubSpot contacts have two dates of creation; with --map createdAt=… they come in", async () => {
    const contacts = "public/samples/hubspot/contacts.csv";
    const asked = await command(contacts);
    expect(asked.code).toBe(4);
    expect(asked.said).toContain("not mapped; perhaps Create Date or Became a Lead Date");
    expect(asked.complained).toContain('"Came in on" is needed.');
    const { code } = await command("--map", "createdAt=Create Date", contacts);
    expect(code).toBe(0);
    expect(await db.lead.count({ where: { organizationId: organization.id } })).toBe(36);
  });

  test("4: what is only perhaps HubSpot's is not taken silently; told to be, it is", async () => {
    const campaigns = "public/samples/hubspot/campaigns.csv";
    const { code, complained } = await command(campaigns);
    expect([code, complained]).toEqual([4, expect.stringContaining("only perhaps campaigns from HubSpot")]);
    const told = await command("--type", "campaigns", "--source", "hubspot", campaigns);
    expect(told.code).toBe(0);
  });
});

describe("arguments that cannot be met", () => {
  it.each([
    [[], "Give --org and one file."],
    [["--org", "x", "a.csv", "b.csv"], "Give --org and one file."],
    [["--org", "x", "/nowhere.csv"], "There is no file /nowhere.csv."],
    [["--org", "x", tmpdir()], `${tmpdir()} is a folder; give one file of it.`],
    [["--org", "x", "--type", "birds", "package.json"], "--type is one of: owners, customers"],
    [["--org", "x", "--source", "sap", "package.json"], "--source is one of: salesforce"],
    [["--org", "x", "--map", "name", "package.json"], "--map name: write FIELD=COLUMN."],
    [["--org", "x", "--mapping", "package.json", "package.json"], "package.json is no mapping"],
    [["--org", "x", "--bogus", "package.json"], "Unknown option '--bogus'"],
  ])("%j", async (parameters, words) => {
    await expect(readArguments(parameters)).rejects.toThrow(words);
  });

  test("an organization, a field and a column that there are not; no import is left behind", async () => {
    const good = await fileWith(file);
    await expect(command("--org", "Nobody", good)).rejects.toThrow("There is no organization Nobody.");
    await expect(command("--map", "colour=name", good)).rejects.toThrow("no field colour in customers");
    await expect(command("--map", "name=Colour", good)).rejects.toThrow("no column Colour");
    expect(await runs()).toEqual([]);
  });
});

test("while a worker of the app does the work, the command waits for it: 3,000 rows once", async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => `c${at},Name ${at},2026-01-05`);
  const many = await fileWith(`id,name,customer since\n${rows.join("\n")}\n`);
  const ended = { is: false };
  const worker = (async () => {
    while (!ended.is) {
      for (const { organizationId, id } of await runs()) await workOnImport({ organizationId, id });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const { code, said } = await command(many).finally(() => {
    ended.is = true;
  });
  await worker;
  expect([code, await customers()]).toEqual([0, 3_000]);
  expect(said).toContain("3,000 created, 0 changed, 0 unchanged, 0 rejected");
});

/** The command as it is typed; the progress goes to stderr, which is no terminal here. */
const typed = (parameters: readonly string[], interrupt?: RegExp) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "scripts/import/import.ts", ...parameters],
      { env: process.env, stdio: ["ignore", "pipe", "pipe"] },
    );
    let [out, err] = ["", ""];
    let isInterrupted = false;
    child.stdout.on("data", (text: Buffer) => {
      out += text.toString();
      // Once: who interrupts twice does not want to wait for the pause.
      if (!interrupt?.test(out) || isInterrupted) return;
      isInterrupted = child.kill("SIGINT");
    });
    child.stderr.on("data", (text: Buffer) => {
      err += text.toString();
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });

describe("typed in a terminal", () => {
  test("wrong arguments end with 2 and the usage, --help with 0", async () => {
    const [wrong, help] = await Promise.all([typed(["--org", "x"]), typed(["--help"])]);
    expect([wrong.code, wrong.err, wrong.out]).toEqual([
      2,
      expect.stringContaining("Usage: npm run import"),
      "",
    ]);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining("Usage: npm run import")]);
  }, 60_000);

  test("interrupted in the middle it is paused, ends with 130 and says where to go on; no row is there twice", async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `c${at},Name ${at},2026-01-05`);
    const many = await fileWith(`id,name,customer since\n${rows.join("\n")}\n`);
    // The dry run's words come right before the import begins.
    const { code, err } = await typed(["--org", organization.id, many], /become computable/);
    expect([code, err]).toEqual([130, expect.stringMatching(/Paused after [\d,]+ rows; .*\/data\/import\//)]);
    const [run] = await runs();
    expect([run?.state, run?.created]).toEqual(["paused", await customers()]);
    expect(await customers()).toBeLessThan(60_000);
  }, 120_000);
});
