/** So long at the most, in ms, that a page which never rests comes alive all the same. */
const mostMs = 2_000;

// Next runs what stands in `__next_s` (its scripts "before interactive") before it evaluates React and hydrates: here a
// script that does nothing, behind a promise that is kept when the browser has nothing else to do, or somebody acts.
export const waitUntilIdle = `(function(){
  var waiting = self.__next_s = self.__next_s || [];
  if (!self.requestIdleCallback) return;
  waiting.push([0, { children: "" }]);
  var wanted = new Promise(function (go) {
    ["pointerdown", "keydown", "dragenter"].forEach(function (sign) {
      addEventListener(sign, go, { once: true, capture: true });
    });
  });
  waiting.reduce = function (step, first) {
    var idle = new Promise(function (go) { requestIdleCallback(go, { timeout: ${mostMs} }); });
    return Promise.race([wanted, idle]).then(function () {
      return Array.prototype.reduce.call(waiting, step, first);
    });
  };
})()`;
