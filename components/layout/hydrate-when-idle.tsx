/** So long at the most, in ms, that a page which never rests comes alive all the same. */
const mostMs = 2_000;

// Next runs what stands in `__next_s` (its scripts "before interactive") before it evaluates React and hydrates: here a
// script that does nothing, behind a promise that the browser keeps when it has nothing else to do.
export const waitUntilIdle = `(function(){
  var waiting = self.__next_s = self.__next_s || [];
  if (!self.requestIdleCallback) return;
  waiting.push([0, { children: "" }]);
  waiting.reduce = function (step, first) {
    return new Promise(function (go) { requestIdleCallback(go, { timeout: ${mostMs} }); }).then(function () {
      return Array.prototype.reduce.call(waiting, step, first);
    });
  };
})()`;

/**
 * For the head of each page: what the server drew is parsed and painted before the page's code runs, which would else come
 * between as soon as it is loaded (docs/decisions/0036). A page that waits for the server is idle, and comes alive.
 * @param nonce of the answer's content security policy
 */
export function HydrateWhenIdle({ nonce }: { nonce: string | undefined }) {
  return (
    // Browsers hide a nonce from whoever reads the page, React included.
    <script nonce={nonce} suppressHydrationWarning>
      {waitUntilIdle}
    </script>
  );
}
