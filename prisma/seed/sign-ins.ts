import type { Role } from "@/lib/contracts/roles";

export type DemoSignIn = { role: Role; email: string; name: string; password: string };

// Published on purpose, with the README: the demo organization holds made-up records only, and nothing but the demo
// seed ever creates these people.
const password = "plumbline-demo";

/** The four people of the demo organization, one for each role. */
export const demoSignIns: readonly DemoSignIn[] = [
  { role: "admin", email: "admin@acme.example", name: "Anna Weber", password },
  { role: "executive", email: "executive@acme.example", name: "Eva Sommer", password },
  { role: "sales-manager", email: "sales@acme.example", name: "Stefan Graf", password },
  { role: "support-lead", email: "support@acme.example", name: "Sina Vogel", password },
];
