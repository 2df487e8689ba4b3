import { ChartNoAxesColumn } from "lucide-react";
import type { ReactNode } from "react";
import { StateMessage } from "@/components/ui/state-message";

/** Nothing here yet: say what will be, which data brings it, and offer the way there. */
export function EmptyState({
  title,
  children,
  actions,
  icon = <ChartNoAxesColumn />,
  className,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
  className?: string;
}) {
  return (
    <StateMessage icon={icon} title={title} actions={actions} className={className}>
      {children}
    </StateMessage>
  );
}
