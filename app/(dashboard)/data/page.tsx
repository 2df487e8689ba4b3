import { redirect } from "next/navigation";
import { screenTypes } from "@/lib/contracts/record-screens";

export default function DataPage() {
  redirect(`/data/${screenTypes[0]}`);
}
