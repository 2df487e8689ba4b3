import { Loader } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-line bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent text-ink-muted hover:bg-sunken hover:text-ink",
  danger: "border-transparent bg-off-soft text-off-ink hover:border-off",
};
const sizes: Record<ButtonSize, string> = {
  sm: "h-8 gap-1.5 px-2.5 text-sm max-sm:min-h-11",
  md: "h-9 gap-2 px-3.5 text-base max-sm:min-h-11",
  lg: "h-11 gap-2 px-5 text-lg",
};

/** The look of a button, for things that must be another element (a trigger of a menu, say). */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string {
  return classNames(
    "inline-flex shrink-0 select-none items-center justify-center rounded-md border font-medium whitespace-nowrap",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
  );
}

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };

/** A button. `pending` keeps its width and place, says so to screen readers and takes no second click. */
export function Button({
  variant,
  size,
  icon,
  pending = false,
  className,
  children,
  disabled,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look & { pending?: boolean }) {
  return (
    <button
      type={type}
      className={classNames(buttonClass(variant, size), className)}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      {...rest}
    >
      {pending ? <Loader aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, a Button does something. */
export function ButtonLink({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof PageLink> & Look) {
  return (
    <PageLink className={classNames(buttonClass(variant, size), className)} {...rest}>
      {icon}
      {children}
    </PageLink>
  );
}

/** A link within a sentence. */
export function TextLink({ className, ...rest }: ComponentProps<typeof PageLink>) {
  return (
    <PageLink
      className={classNames(
        "rounded-sm text-accent-ink underline decoration-from-font underline-offset-3",
        className,
      )}
      {...rest}
    />
  );
}
