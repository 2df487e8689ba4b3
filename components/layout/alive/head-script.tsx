import { noteEarlyActions } from "./note-early-actions";
import { waitUntilIdle } from "./wait-until-idle";

/**
 * For the head of each page: what the server drew is parsed and painted before the page's code runs, which would else come
 * between as soon as it is loaded (docs/decisions/0036); and what a person does meanwhile is noted. A page that waits for
 * the server is idle, and comes alive.
 * @param nonce of the answer's content security policy
 */
export function HeadScript({ nonce }: { nonce: string | undefined }) {
  return (
    // Browsers hide a nonce from whoever reads the page, React included.
    <script nonce={nonce} suppressHydrationWarning>
      {`${noteEarlyActions};${waitUntilIdle}`}
    </script>
  );
}
