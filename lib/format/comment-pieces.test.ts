import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentPieces, completeMention, mentionDraft, namedIn } from "./comment-pieces";

describe("a comment in pieces", () => {
  test("names and addresses stand out, the full stop after an address does not belong to it", () => {
    expect(commentPieces("@Anna Weber, see https://acme.example/a?b=1. Thanks", ["Anna Weber"])).toEqual([
      { kind: "mention", text: "@Anna Weber" },
      { kind: "text", text: ", see " },
      { kind: "link", text: "https://acme.example/a?b=1", href: "https://acme.example/a?b=1" },
      { kind: "text", text: ". Thanks" },
    ]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://acme.example",
    "https://user:pw@acme.example",
    "<b>bold</b>",
    "mail anna@acme.example",
  ])("%s stays plain text", (body) => {
    expect(commentPieces(body, [])).toEqual([{ kind: "text", text: body }]);
  });

  test("the longer of two names is meant where both fit; a name within a word is none", () => {
    const names = ["Anna", "Anna Weber"];
    expect(commentPieces("@Anna Weber", names)).toEqual([{ kind: "mention", text: "@Anna Weber" }]);
    expect(commentPieces("x@Anna", names)).toEqual([{ kind: "text", text: "x@Anna" }]);
    expect(commentPieces("@Annabel", names)).toEqual([{ kind: "text", text: "@Annabel" }]);
  });

  test("put together again, the pieces are the comment, whatever it holds; every link is http or https", () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom("@Anna Weber", "https://a.example/(x)", " ", "http://", "javascript:", "@", ")", "."),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.array(fc.string({ minLength: 1 })),
        (parts, names) => {
          const body = parts.join("");
          const pieces = commentPieces(body, [...names, "Anna Weber"]);
          expect(pieces.map(({ text }) => text).join("")).toBe(body);
          for (const piece of pieces) if (piece.kind === "link") expect(piece.href).toMatch(/^https?:\/\//i);
        },
      ),
    );
  });
});

describe("naming somebody", () => {
  test("@ at the start of a word begins a name, with one space in it; in a mail address it does not", () => {
    expect(mentionDraft("Hello @an", 9)).toEqual({ at: 6, text: "an" });
    expect(mentionDraft("Hello @anna we", 14)).toEqual({ at: 6, text: "anna we" });
    expect(mentionDraft("@", 1)).toEqual({ at: 0, text: "" });
    expect(mentionDraft("anna@acme", 9)).toBeNull();
    expect(mentionDraft("Hello @anna", 3)).toBeNull();
  });

  test("choosing replaces what was typed and leaves what follows; the caret stands after the name", () => {
    const draft = mentionDraft("Ask @an please", 7);
    expect(draft && completeMention("Ask @an please", draft, "Anna Weber")).toEqual({
      body: "Ask @Anna Weber please",
      caret: 16,
    });
  });

  test("who is named is who stands in the text, once", () => {
    const people = [{ name: "Anna Weber" }, { name: "Eva Sommer" }];
    expect(namedIn("@anna weber and @Anna Weber", people)).toEqual([{ name: "Anna Weber" }]);
    expect(namedIn("Eva Sommer", people)).toEqual([]);
  });
});
