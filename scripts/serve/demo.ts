import type { PrismaClient } from "@/lib/server/db";

// Loaded when needed: a start with a database that is filled does not wait for the seed's code.
const seed = () => import("@/prisma/seed");

/** Fills an empty database with the demo organization. @returns whether it was empty */
export async function seedWhenEmpty(db: PrismaClient, say: (text: string) => void): Promise<boolean> {
  if ((await db.organization.count()) > 0) return false;
  say("the database is empty: making the demo organization (SEED_DEMO=false leaves it out) …");
  const { seedDemo } = await seed();
  const started = Date.now();
  await seedDemo({ db, now: new Date(), log: say });
  say(`the demo organization is ready after ${Math.round((Date.now() - started) / 1000)} s`);
  return true;
}

/** Keeps the demo's past month ends, by the app's own connection: after the database's address was provided. */
export async function keepDemoMonthEnds(): Promise<void> {
  const { writeMonthEnds } = await import("@/prisma/seed/month-ends");
  await writeMonthEnds(new Date());
}

/** The demo's sign-ins as lines to print; none when there is no demo organization. */
export async function signInLines(db: PrismaClient): Promise<string[]> {
  if ((await db.organization.count({ where: { isDemo: true } })) === 0) return [];
  const { demoSignIns } = await seed();
  const width = Math.max(...demoSignIns.map(({ role }) => role.length));
  return [
    "Sign in to the demo organization as",
    ...demoSignIns.map(({ role, email, password }) => `  ${role.padEnd(width)}  ${email}  ${password}`),
  ];
}
