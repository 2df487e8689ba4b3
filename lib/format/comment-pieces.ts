/** A part of a comment: plain text, somebody who is named, or an address. */
export type CommentPiece =
  | { kind: "text"; text: string }
  | { kind: "mention"; text: string }
  | { kind: "link"; text: string; href: string };

// Punctuation after an address belongs to the sentence, and so does a bracket that was opened before it.
const address = /\bhttps?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/giu;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const isWebAddress = (text: string): boolean => {
  try {
    const { protocol, username, password } = new URL(text);
    return (protocol === "https:" || protocol === "http:") && !username && !password;
  } catch {
    return false;
  }
};

type Found = { at: number; piece: CommentPiece };

/**
 * A comment's plain text in pieces, in order and nothing lost: addresses (http and https only) and "@Name" of those who
 * are named become pieces of their own. Nothing else has a meaning: no markup, no other scheme.
 *
 * @param names of the members who are named in it
 */
export function commentPieces(body: string, names: readonly string[]): CommentPiece[] {
  const found: Found[] = [...body.matchAll(address)]
    .filter(([text]) => isWebAddress(text))
    .map((match) => ({ at: match.index, piece: { kind: "link", text: match[0], href: match[0] } }));
  if (names.length > 0) {
    // Longer names first: "Anna Weber-Graf" is not "Anna Weber".
    const named = names.toSorted((a, b) => b.length - a.length).map(escaped);
    const mention = new RegExp(`(?<![\\p{L}\\p{N}])@(?:${named.join("|")})(?![\\p{L}\\p{N}])`, "giu");
    for (const match of body.matchAll(mention)) {
      found.push({ at: match.index, piece: { kind: "mention", text: match[0] } });
    }
  }
  const pieces: CommentPiece[] = [];
  let end = 0;
  for (const { at, piece } of found.sort((a, b) => a.at - b.at)) {
    if (at < end) continue;
    if (at > end) pieces.push({ kind: "text", text: body.slice(end, at) });
    pieces.push(piece);
    end = at + piece.text.length;
  }
  if (end < body.length) pieces.push({ kind: "text", text: body.slice(end) });
  return pieces;
}

/** What is being typed after an "@" that may become a name: where it starts, and the text so far. */
export type MentionDraft = { at: number; text: string };

/**
 * The name that is being typed where the caret is; null where none is. An "@" begins one at the start of a word only, so
 * that mail addresses do not.
 */
export function mentionDraft(body: string, caret: number): MentionDraft | null {
  const match = /(?:^|[\s([])@([\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]*)?)$/u.exec(body.slice(0, caret));
  return match?.[1] === undefined ? null : { at: caret - match[1].length - 1, text: match[1] };
}

/** The text with a draft replaced by a name, and where the caret goes. */
export function completeMention(
  body: string,
  { at, text }: MentionDraft,
  name: string,
): { body: string; caret: number } {
  const before = `${body.slice(0, at)}@${name} `;
  return { body: before + body.slice(at + 1 + text.length).replace(/^ /, ""), caret: before.length };
}

/** Which people a text names: those whose "@Name" stands in it. */
export function namedIn<Person extends { name: string }>(body: string, people: readonly Person[]): Person[] {
  const mentions = commentPieces(
    body,
    people.map(({ name }) => name),
  ).flatMap((piece) => (piece.kind === "mention" ? piece.text.slice(1).toLowerCase() : []));
  return people.filter(({ name }) => mentions.includes(name.toLowerCase()));
}
