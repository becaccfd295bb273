/* The record by keyboard: @ offers the speakers, # the kinds of statement; arrows and Enter choose, Escape leaves the sign as it is.
   Nothing fires while a word is being composed. Works by delegation, so that a form that was drawn anew needs no binding. */
(function () {
  'use strict';

  var SIGNS = { '@': 'data-mb-speakers', '＠': 'data-mb-speakers', '#': 'data-mb-kinds', '＃': 'data-mb-kinds' };
  var list = null;
  var area = null;
  var from = 0;

  function isOurs(element) {
    return element && element.matches && element.matches('textarea[data-mb-speakers]');
  }

  function close() {
    if (!list) { return; }
    list.remove();
    list = null;
    area.removeAttribute('aria-activedescendant');
    area.setAttribute('aria-expanded', 'false');
  }

  function offer(textarea, sign) {
    close();
    var choices = textarea.getAttribute(SIGNS[sign]).split('|').filter(function (text) { return text; });
    if (!choices.length) { return; }
    area = textarea;
    from = textarea.selectionStart - 1;
    list = document.createElement('ul');
    list.className = 'mb-offers';
    list.id = textarea.id + '-offers';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', textarea.getAttribute('data-mb-choose'));
    choices.forEach(function (text, i) {
      var item = document.createElement('li');
      item.id = list.id + '-' + i;
      item.setAttribute('role', 'option');
      item.textContent = text;
      item.addEventListener('mousedown', function (event) { event.preventDefault(); take(item); });
      list.appendChild(item);
    });
    textarea.parentNode.classList.add('mb-offers-at');
    textarea.insertAdjacentElement('afterend', list);
    list.style.top = below(textarea) + 'px';
    textarea.setAttribute('role', 'combobox');
    textarea.setAttribute('aria-haspopup', 'listbox');
    textarea.setAttribute('aria-controls', list.id);
    textarea.setAttribute('aria-expanded', 'true');
    choose(list.firstChild);
  }

  /* Under the line in which the sign was typed, as far as line breaks tell, and never outside the field. */
  function below(textarea) {
    var style = getComputedStyle(textarea);
    var line = parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.6;
    var rows = textarea.value.slice(0, from).split('\n').length;
    var depth = parseFloat(style.paddingTop) + rows * line - textarea.scrollTop;
    return textarea.offsetTop + Math.max(line, Math.min(depth, textarea.clientHeight)) + 4;
  }

  function choose(item) {
    Array.prototype.forEach.call(list.children, function (each) { each.setAttribute('aria-selected', String(each === item)); });
    area.setAttribute('aria-activedescendant', item.id);
  }

  /* A speaker begins a line of its own; a kind stands in brackets. */
  function take(item) {
    var kind = /[#＃]/.test(area.value.charAt(from));
    var before = area.value.slice(0, from);
    var fresh = kind || before === '' || /\n$/.test(before) ? '' : '\n';
    var text = kind ? '［' + item.textContent + '］' : fresh + item.textContent + '：';
    var textarea = area;
    var start = from;
    close();
    textarea.setRangeText(text, start, textarea.selectionStart, 'end');
    textarea.dispatchEvent(new Event('input', { bubbles: true }));
    textarea.focus();
  }

  document.addEventListener('input', function (event) {
    var textarea = event.target;
    if (event.isComposing || !isOurs(textarea)) { return; }
    var sign = textarea.value.charAt(textarea.selectionStart - 1);
    if (event.data && SIGNS[sign] && event.data.slice(-1) === sign) { offer(textarea, sign); } else { close(); }
  });
  document.addEventListener('compositionend', function (event) {
    var sign = (event.data || '').slice(-1);
    if (isOurs(event.target) && SIGNS[sign]) { offer(event.target, sign); }
  });
  document.addEventListener('keydown', function (event) {
    if (!list || event.target !== area || event.isComposing || event.keyCode === 229) { return; }
    var now = list.querySelector('[aria-selected=true]');
    if (event.key === 'ArrowDown') { choose(now.nextSibling || list.firstChild); }
    else if (event.key === 'ArrowUp') { choose(now.previousSibling || list.lastChild); }
    else if (event.key === 'Enter' || event.key === 'Tab') { take(now); }
    else if (event.key === 'Escape') { close(); }
    else { return; }
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener('focusout', function (event) { if (event.target === area) { close(); } });
}());
