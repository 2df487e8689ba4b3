/** What a person did while the page was seen and not yet alive. */
type Early = {
  /** What was typed, by field. */
  texts: Map<HTMLInputElement | HTMLTextAreaElement, string>;
  /** Keys pressed elsewhere than in fields and on what takes a press by itself. */
  keys: string[];
  /** Files that were dropped, and where. */
  drop: { target: Element; files: File[] } | null;
  /** The last button that was clicked. */
  button: HTMLElement | null;
  /** Notes no more. */
  stop: () => void;
};

declare global {
  var plumblineEarly: Early | undefined;
}

/** Ms after the page is loaded until clicks are let go again, should it never come alive. */
const mostMs = 10_000;

// A form without `method="post"` is sent by its code alone: the browser would put what was typed, a password as well,
// into the page's address. That is never let go. Nor does a dropped file take the place of the page.
export const noteEarlyActions = `(function(){
  var early = self.plumblineEarly = { texts: new Map(), keys: [], drop: null, button: null, stop: stop };
  function worksAlone(form){ return !!form && form.getAttribute("method") === "post"; }
  var notes = {
    click: function(event){
      var button = event.target.closest("button,[role=switch],[role=checkbox]");
      if (!button || worksAlone(button.closest("form"))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      early.button = button;
    },
    input: function(event){
      var field = event.target;
      if (field.matches("textarea,input:not([type=checkbox],[type=radio],[type=file])"))
        early.texts.set(field, field.value);
    },
    keydown: function(event){
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
      if (event.target.closest("a,button,input,textarea,select")) return;
      early.keys.push(event.key);
    },
    dragover: function(event){ event.preventDefault(); },
    drop: function(event){
      event.preventDefault();
      early.drop = { target: event.target, files: Array.from(event.dataTransfer.files) };
    },
    submit: function(event){ if (!worksAlone(event.target)) event.preventDefault(); }
  };
  function stop(){ for (var type in notes) removeEventListener(type, notes[type], true); }
  for (var type in notes) addEventListener(type, notes[type], true);
  addEventListener("load", function(){
    setTimeout(function(){ removeEventListener("click", notes.click, true); }, ${mostMs});
  });
})()`;
