// Moves a card to another stage, dragged or by Shift and an arrow, by sending the form that the card has anyway.
(() => {
  document.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input,textarea,select,dialog[open]')) return;
    const card = event.target.closest('.board-movable') ?? document.querySelector('.board-movable.at');
    const form = card?.querySelector('form[data-move]');
    if (!form || form.dataset.sent) return;
    const to = form.elements.stage.selectedIndex + by;
    if (to < 0 || to >= form.elements.stage.length) return;
    event.preventDefault();
    form.elements.stage.selectedIndex = to;
    form.requestSubmit();
  });
  // The card that was just moved is where the keyboard goes on.
  document.querySelector('.board-card.changed .board-name')?.focus({ preventScroll: true });
  if (!window.Sortable) return;
  const coarse = matchMedia('(pointer: coarse)').matches;
  const back = ({ item, from, oldIndex }) => from.insertBefore(item, from.children[oldIndex] ?? null);
  const move = (event) => {
    const form = event.item.querySelector('form[data-move]');
    if (event.from === event.to || !form) { back(event); return; }
    form.elements.stage.value = event.to.dataset.stage;
    form.requestSubmit();
  };
  document.querySelectorAll('[data-board-column]').forEach((column) => new window.Sortable(column, {
    group: 'deals',
    draggable: '.board-movable',
    handle: coarse ? '.board-grip' : undefined,
    filter: 'form, form *, summary',
    preventOnFilter: false,
    sort: true,
    animation: 120,
    onEnd: move,
  }));
})();
