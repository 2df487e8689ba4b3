import { commentPieces } from "@/lib/format/comment-pieces";

/** A comment's text as text: addresses lead somewhere, names stand out, line breaks stay, nothing else has a meaning. */
export function CommentText({ body, names }: { body: string; names: readonly string[] }) {
  let at = 0;
  return (
    <p className="whitespace-pre-wrap break-words">
      {commentPieces(body, names).map((piece) => {
        const key = at;
        at += piece.text.length;
        switch (piece.kind) {
          case "link":
            return (
              <a
                key={key}
                href={piece.href}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="text-accent-ink underline decoration-from-font underline-offset-3"
              >
                {piece.text}
              </a>
            );
          case "mention":
            return (
              <span key={key} className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent-ink">
                {piece.text}
              </span>
            );
          default:
            return <span key={key}>{piece.text}</span>;
        }
      })}
    </p>
  );
}
