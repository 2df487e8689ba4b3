import { redirect } from "next/navigation";

/** Settings open with the organization's. */
export default function SettingsPage() {
  redirect("/settings/organization");
}
