/** What a person did while the page was seen and not yet alive. */
type Early = {
  /** The last button that was clicked. */
  button: HTMLElement | null;
  /** What was typed, by field. */
  texts: Map<HTMLInputElement | HTMLTextAreaElement, string>;
  /** Notes no more. */
  stop: () => void;
};

declare global {
  var plumblineEarly: Early | undefined;
}

/** Ms after the page is loaded until clicks are let go again, should it never come alive. */
const mostMs = 10_000;

// A form without `method="post"` is sent by its code alone: the browser would put what was typed, a password as well,
// into the page's address. That is never let go, and the page without its code cannot send it otherwise.
export const noteEarlyActions = `(function(){
  var early = self.plumblineEarly = { button: null, texts: new Map(), stop: stop };
  function worksAlone(form){ return !!form && form.getAttribute("method") === "post"; }
  function onClick(event){
    var button = event.target.closest("button,[role=switch],[role=checkbox]");
    if (!button || worksAlone(button.closest("form"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    early.button = button;
  }
  function onInput(event){
    var field = event.target;
    if (field.matches("textarea,input:not([type=checkbox],[type=radio])")) early.texts.set(field, field.value);
  }
  function onSubmit(event){ if (!worksAlone(event.target)) event.preventDefault(); }
  function letClicksGo(){ removeEventListener("click", onClick, true); }
  function stop(){
    letClicksGo();
    removeEventListener("input", onInput, true);
    removeEventListener("submit", onSubmit, true);
  }
  addEventListener("click", onClick, true);
  addEventListener("input", onInput, true);
  addEventListener("submit", onSubmit, true);
  addEventListener("load", function(){ setTimeout(letClicksGo, ${mostMs}); });
})()`;
