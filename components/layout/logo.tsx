/** The mark: a plumb line, hanging true. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <path d="M4 3h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M12 3v10" stroke="currentColor" strokeWidth="1.6" />
      <path d="M12 12.5 16 16l-4 6-4-6Z" fill="var(--accent)" />
    </svg>
  );
}
