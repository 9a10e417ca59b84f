// Filters a list while one types. Without JavaScript the field is not shown and the list is whole.
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function find(box) {
  const input = box.querySelector("input");
  const none = box.querySelector("[role=status]");
  const rows = [...document.querySelectorAll(`${box.dataset.hubFinds} > li`)];
  const words = rows.map((row) => folded(row.dataset.words));
  box.hidden = false;
  input.addEventListener("input", () => {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !wanted.every((word) => words[index].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    none.hidden = shown > 0;
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    rows.find((row) => !row.hidden)?.querySelector("a")?.click();
  });
}

document.querySelectorAll("[data-hub-finds]").forEach(find);
