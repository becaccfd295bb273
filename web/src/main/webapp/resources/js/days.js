/* What there is to know of a day before it is fixed: a picker in a field with data-mb-days="purpose:case" marks the days of the month that it shows,
   and the sentences about the day that was chosen stand under the field. The office answers in the reader's words; without an answer the picker is
   as plain as any other. */
(function () {
  'use strict';

  var months = {};

  function monthOf(field, month) {
    var parts = field.getAttribute('data-mb-days').split(':');
    var address = '/days/' + month + '?for=' + encodeURIComponent(parts[0]) + '&case=' + encodeURIComponent(parts[1]);
    if (!months[address]) {
      months[address] = fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok && !answer.redirected ? answer.json() : {}; })
        .catch(function () { delete months[address]; return {}; });
    }
    return months[address];
  }

  function two(number) { return (number < 10 ? '0' : '') + number; }

  /* ---- the sheet of the picker ---- */
  function mark(panel, field, picker) {
    var shown = picker.viewDate;
    var month = shown.getFullYear() + '-' + two(shown.getMonth() + 1);
    monthOf(field, month).then(function (days) {
      panel.querySelectorAll('td:not(.ui-datepicker-other-month):not([data-mb-marked]) > *').forEach(function (cell) {
        var day = month + '-' + two(parseInt(cell.textContent, 10));
        var known = days[day];
        cell.parentNode.setAttribute('data-mb-marked', 'true');
        if (known) {
          cell.setAttribute('data-mb-look', known.look);
          cell.setAttribute('data-mb-mark', known.mark);
          cell.setAttribute('title', known.words.join('\n'));
          cell.parentNode.setAttribute('aria-label', cell.parentNode.getAttribute('aria-label') + ', ' + known.words.join(', '));
        }
      });
    });
  }

  /* A picker makes its panel once; from then on its sheets are marked as they are drawn. */
  function attend(field) {
    var input = field.querySelector('input');
    var widget = input && Object.values(PrimeFaces.widgets).find(function (each) { return each && each.panel && each.input && each.input[0] === input; });
    if (!widget || !widget.jq.data().primeDatePicker) { return; }
    var panel = widget.panel[0];
    if (panel.getAttribute('data-mb-attended') === input.id) { return; }
    panel.setAttribute('data-mb-attended', input.id);
    var picker = widget.jq.data().primeDatePicker;
    new MutationObserver(function () { mark(panel, field, picker); }).observe(panel, { childList: true, subtree: true });
    mark(panel, field, picker);
  }

  /* ---- the day that was chosen ---- */
  function tell(field) {
    var input = field.querySelector('input');
    var day = input && /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(input.value);
    var place = field.querySelector('.mb-day-notes');
    if (!place) {
      place = document.createElement('div');
      place.className = 'mb-day-notes';
      place.setAttribute('role', 'status');
      field.appendChild(place);
    }
    if (!day) { place.replaceChildren(); return; }
    monthOf(field, day[0].slice(0, 7)).then(function (days) {
      var known = days[day[0]];
      var list = document.createElement('ul');
      (known ? known.words : []).forEach(function (words) {
        var line = document.createElement('li');
        line.textContent = words;
        list.appendChild(line);
      });
      place.replaceChildren();
      if (known) { place.appendChild(list); }
    });
  }

  jQuery(document).on('focusin click', '.mb-field[data-mb-days*=":"]', function () { attend(this); });
  jQuery(document).on('change', '.mb-field[data-mb-days*=":"] input', function () { tell(this.closest('[data-mb-days]')); });

  function tellAll() { document.querySelectorAll('.mb-field[data-mb-days*=":"]').forEach(function (field) { if (!field.querySelector('.mb-day-notes')) { tell(field); } }); }
  jQuery(tellAll);
  jQuery(document).on('pfAjaxComplete', tellAll);
}());
