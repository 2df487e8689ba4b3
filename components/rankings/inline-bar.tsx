/** A figure's length within its column, from zero; the figure itself stands beside it. @param percent 0…100 */
export function InlineBar({ percent, faint = false }: { percent: number; faint?: boolean }) {
  return (
    <span aria-hidden className="mt-1 block h-1.5 w-full min-w-16 rounded-full bg-sunken">
      <span
        className={`block h-full rounded-full ${faint ? "bg-none" : "bg-accent"}`}
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}
