// Shows the buttons that copy a release's text and address. Without this file, or where the browser has no clipboard, the
// page has none.
const bar = document.querySelector("[data-copy-bar]");
const article = document.querySelector("main > article");

/** The words of the release as they are shown: headline, text, signature and closing paragraph. */
function releaseText() {
  const parts = article?.querySelectorAll(":scope hgroup, :scope > .text, :scope > .signature") ?? [];
  return [...parts].map((part) => part.innerText.trim()).join("\n\n");
}

const copied = {
  text: releaseText,
  address: () => document.querySelector("link[rel=canonical]")?.href ?? location.href,
};

if (bar !== null && navigator.clipboard !== undefined) {
  const status = bar.querySelector("[role=status]");
  for (const button of bar.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(copied[button.value]()).then(
        () => {
          status.textContent = button.dataset.done;
        },
        () => {
          status.textContent = bar.dataset.failed;
        },
      );
    });
  }
  bar.hidden = false;
}
