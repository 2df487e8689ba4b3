import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** What Empty and Error states share: icon, plain sentence, what to do. */
export function StateMessage({
  icon,
  title,
  children,
  actions,
  role,
  className,
}: {
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  role?: "alert" | "status";
  className?: string;
}) {
  return (
    <div role={role} className={classNames("flex flex-col items-center px-4 py-10 text-center", className)}>
      <div aria-hidden className="mb-3 rounded-full bg-sunken p-2.5 text-ink-muted [&_svg]:size-5">
        {icon}
      </div>
      <p className="font-semibold text-lg">{title}</p>
      {children ? (
        <div className="mt-1 max-w-md text-balance text-base text-ink-muted">{children}</div>
      ) : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
