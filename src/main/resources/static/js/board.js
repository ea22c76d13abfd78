// Drags a card to another stage by sending the form that the card has anyway.
(() => {
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
