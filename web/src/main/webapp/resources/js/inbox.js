/* The inbox by keyboard: j and k go down and up the rows, x chooses, Enter opens the row's case, / goes to the search. Nothing fires while
   somebody types or a word is being composed. Choosing all of a page, and the number of what is chosen. */
(function () {
  'use strict';

  var table = document.querySelector('.mb-inbox');
  var search = document.querySelector('.mb-asking input[type=search]');
  var bulk = document.querySelector('[data-mb-bulk]');

  function rows() { return table ? Array.prototype.slice.call(table.querySelectorAll('tbody tr')) : []; }
  function boxes() { return table ? Array.prototype.slice.call(table.querySelectorAll('input[name=item]')) : []; }

  /* ---- choosing ---- */
  function tell() {
    if (!bulk) { return; }
    var chosen = boxes().filter(function (box) { return box.checked; }).length;
    var everything = bulk.querySelector('[name=everything]');
    var all = bulk.querySelector('[data-mb-all]');
    var place = bulk.querySelector('[data-mb-chosen]');
    all.checked = chosen > 0 && chosen === boxes().length;
    all.indeterminate = chosen > 0 && chosen < boxes().length;
    place.textContent = chosen && !(everything && everything.checked) ? place.getAttribute('data-mb-chosen').replace('#', chosen) : '';
  }
  if (bulk) {
    bulk.addEventListener('change', function (event) {
      if (event.target.hasAttribute('data-mb-all') || event.target.name === 'everything') {
        boxes().forEach(function (box) { box.checked = event.target.checked; });
      }
      tell();
    });
    table.addEventListener('change', function () {
      var everything = bulk.querySelector('[name=everything]');
      if (everything) { everything.checked = false; }
      tell();
    });
    window.addEventListener('pageshow', tell);
  }

  /* ---- keys ---- */
  function typing(element) {
    return element && element.matches('input:not([type=checkbox]), textarea, select, [contenteditable=true]');
  }
  function here() { return rows().indexOf(document.activeElement && document.activeElement.closest('.mb-inbox tbody tr')); }
  function go(to) {
    var row = rows()[Math.max(0, Math.min(to, rows().length - 1))];
    var target = row && (row.querySelector('input[name=item]') || row.querySelector('a'));
    if (target) { target.focus(); }
  }
  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    var at = here();
    if (event.key === 'j') { go(at + 1); }
    else if (event.key === 'k') { go(at < 0 ? 0 : at - 1); }
    else if (event.key === 'x' && at >= 0 && rows()[at].querySelector('input[name=item]')) { rows()[at].querySelector('input[name=item]').click(); }
    else if (event.key === 'Enter' && at >= 0 && event.target.name === 'item') {
      event.preventDefault();
      var link = rows()[at].querySelector('a');
      if (link) { link.click(); }
    }
    else if (event.key === '/' && search) { event.preventDefault(); search.focus(); search.select(); }
  });
})();
