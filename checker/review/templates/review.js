// What an editor wrote is not lost when an answer fails to come, and is told why.
"use strict";
(() => {
  const gone = "No answer: checker review has been stopped, or cannot be reached. What was written before is safe.";

  const tell = (element, text) => {
    const decision = element.closest(".decision");
    if (decision) {
      const problem = decision.querySelector(".problem");
      problem.textContent = text;
      problem.hidden = false;
      return;
    }
    const status = document.getElementById("review-status");
    const told = document.getElementById("review-told");
    if (told) told.value = "";
    if (status.textContent !== text) status.textContent = text;
  };

  document.addEventListener("htmx:sendError", (event) => tell(event.detail.elt, gone));
  document.addEventListener("htmx:timeout", (event) => tell(event.detail.elt, gone));
  document.addEventListener("htmx:responseError", (event) => {
    const { elt, xhr } = event.detail;
    const isPlain = (xhr.getResponseHeader("Content-Type") || "").startsWith("text/plain");
    tell(elt, isPlain ? xhr.responseText.trim() : `The server answered with ${xhr.status}.`);
  });

  // The answer is that of the button that sent the form, be it by a click or by a key. htmx itself goes by
  // the button that had the focus last.
  document.addEventListener("htmx:configRequest", (event) => {
    const button = event.detail.triggeringEvent?.submitter;
    if (button?.name) event.detail.parameters[button.name] = button.value;
  });

  // The page is loaded anew where it stands, with the filters and the finding that its address names.
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#review-status a")) return;
    event.preventDefault();
    location.reload();
  });

  // A note that was typed and not sent.
  window.addEventListener("beforeunload", (event) => {
    const notes = [...document.querySelectorAll(".decision input[name=note]")];
    if (notes.some((note) => note.value.trim())) event.preventDefault();
  });
})();
