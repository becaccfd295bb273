/* What every page does in the browser: the menu on a narrow screen, light and dark without a reload, fields bound to their
   help and error, and drafts. No inline handlers anywhere; everything is found by its class or data attribute. */
(function () {
  'use strict';

  var root = document.documentElement;
  root.classList.add('mb-scripted');

  /* ---- composition: while a word is being composed (pinyin), nothing may fire ---- */
  var composing = false;
  document.addEventListener('compositionstart', function () { composing = true; }, true);
  document.addEventListener('compositionend', function () { composing = false; }, true);
  /* The Enter that ends a composition must not submit the form. */
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) {
      event.stopPropagation();
    }
  }, true);

  /* ---- menu ---- */
  function menu(button) {
    var nav = document.getElementById(button.getAttribute('aria-controls'));
    function show(open) {
      button.setAttribute('aria-expanded', String(open));
      nav.classList.toggle('open', open);
    }
    button.addEventListener('click', function () {
      show(button.getAttribute('aria-expanded') !== 'true');
    });
    nav.parentNode.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && nav.classList.contains('open')) {
        show(false);
        button.focus();
      }
    });
  }

  /* ---- light and dark ---- */
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('button[name=theme]');
    if (button) {
      event.preventDefault();
      root.setAttribute('data-theme', button.value);
      document.cookie = 'mb-theme=' + button.value + ';path=/;max-age=31536000;samesite=lax' + (location.protocol === 'https:' ? ';secure' : '');
      var other = button.parentNode.querySelector('button[name=theme]:not([value=' + button.value + '])');
      if (other) { other.focus(); }
    }
  });

  /* ---- fields: label, help and error belong to the input ---- */
  var count = 0;
  function idOf(element) {
    if (!element.id) { element.id = 'mb-described-' + (++count); }
    return element.id;
  }
  function describe(field) {
    var inputs = field.querySelectorAll('input:not([type=hidden]):not([aria-hidden=true]), textarea, [role=combobox], select:not([aria-hidden=true])');
    if (!inputs.length) { return; }
    var ids = [];
    field.querySelectorAll('.mb-hint, .ui-message').forEach(function (text) { ids.push(idOf(text)); });
    var wrong = field.querySelector('.ui-message-error') !== null;
    var label = field.querySelector('.ui-outputlabel, .mb-label');
    inputs.forEach(function (input) {
      if (ids.length) { input.setAttribute('aria-describedby', ids.join(' ')); }
      /* PrimeFaces names a menu by what is chosen; the field's name comes first. */
      if (label && input.getAttribute('role') === 'combobox') { input.setAttribute('aria-labelledby', idOf(label) + ' ' + idOf(input)); }
      if (wrong) { input.setAttribute('aria-invalid', 'true'); }
    });
    if (field.getAttribute('data-mb-group') === 'true') {
      field.setAttribute('role', 'group');
      field.setAttribute('aria-labelledby', idOf(label));
    }
  }
  function describeAll() {
    document.querySelectorAll('[data-mb-field]').forEach(describe);
    /* PrimeFaces makes each item of a message list an alert, which is no list any more; the list itself is live. */
    document.querySelectorAll('.ui-messages li[role=alert]').forEach(function (item) { item.removeAttribute('role'); });
    /* The button of a date is named in words, and its hidden "ui-button" is no name. */
    document.querySelectorAll('.ui-datepicker-trigger').forEach(function (button) {
      var word = button.querySelector('.ui-button-text');
      if (word) { word.textContent = ''; }
      button.setAttribute('aria-label', document.body.getAttribute('data-choose-date'));
    });
    /* What chooses files is the file input itself, not the span around it. */
    document.querySelectorAll('.ui-fileupload-choose[tabindex]').forEach(function (span) {
      var input = span.querySelector('input[type=file]');
      if (input) {
        input.setAttribute('aria-labelledby', span.getAttribute('aria-labelledby') || '');
        input.removeAttribute('aria-hidden');
        input.setAttribute('tabindex', '0');
        span.removeAttribute('aria-labelledby');
        span.removeAttribute('tabindex');
      }
    });
    document.querySelectorAll('.ui-fileupload-simple input[type=file]').forEach(function (input) {
      var field = input.closest('[data-mb-field]');
      var name = field && field.querySelector('.ui-outputlabel, .mb-label');
      var word = input.parentNode.querySelector('.ui-button-text');
      input.removeAttribute('aria-hidden');
      input.setAttribute('aria-labelledby', [name, word].filter(Boolean).map(idOf).join(' '));
    });
    /* The pad names itself by a text that nobody has given it, and holds another for browsers without pads. */
    document.querySelectorAll('.mb-pad canvas').forEach(function (canvas) {
      var field = canvas.closest('[data-mb-field]');
      var name = field && field.querySelector('.mb-label');
      canvas.textContent = '';
      canvas.removeAttribute('aria-label');
      if (name) { canvas.setAttribute('aria-labelledby', idOf(name)); }
    });
    /* Steps are a list and no tabs. */
    document.querySelectorAll('.ui-steps [role]').forEach(function (part) { part.removeAttribute('role'); });
    /* What scrolls sideways can be reached by keyboard. */
    document.querySelectorAll('.ui-datatable-tablewrapper, .mb-scroll, .mb-tabs').forEach(function (box) {
      var wider = box.scrollWidth > box.clientWidth;
      if (wider && !box.matches('nav')) { box.setAttribute('tabindex', '0'); }
      box.classList.toggle('mb-scrolls', wider);
    });
  }
  /* ---- a file that is too large is told at once and not sent for nothing ---- */
  var LARGEST_FILE = 20 * 1024 * 1024;
  document.addEventListener('change', function (event) {
    var input = event.target;
    var field = input.matches && input.matches('.ui-fileupload-simple input[type=file]') ? input.closest('[data-mb-field]') : null;
    if (!field) { return; }
    var large = Array.prototype.some.call(input.files, function (file) { return file.size > LARGEST_FILE; });
    var place = field.querySelector('.ui-message');
    if (large) { input.value = ''; }
    place.className = large ? 'ui-message ui-message-error ui-widget ui-corner-all' : 'ui-message';
    place.setAttribute('role', 'alert');
    place.textContent = '';
    if (large) {
      var said = document.createElement('span');
      said.className = 'ui-message-error-detail';
      said.textContent = document.body.getAttribute('data-too-large');
      place.appendChild(said);
      var name = field.querySelector('.ui-fileupload-filename');
      if (name) { setTimeout(function () { name.textContent = ''; }); }
    }
    describe(field);
  });

  /* After a refused submit the first wrong field gets the focus. */
  function focusFirstWrong() {
    var wrong = document.querySelector('[data-mb-field] .ui-state-error:not([disabled])');
    if (wrong && wrong.focus) { (wrong.matches('input,textarea,select,[tabindex]') ? wrong : wrong.querySelector('input,textarea,[tabindex]') || wrong).focus(); }
    /* Nothing wrong with a field: what is wrong stands above, perhaps out of sight. */
    var said = document.getElementById('messages');
    if (!wrong && said && said.textContent.trim()) { said.scrollIntoView({ block: 'center' }); }
  }

  /* ---- what is typed while an answer is on its way stays: the answer may draw the field anew as it was when it was sent ---- */
  var TYPED = 'input:not([type]),input[type=text],input[type=tel],input[type=date],input[type=datetime-local],input[type=number],textarea';
  var whenSent = {};
  var typedSince = {};
  function eachTyped(act) {
    document.querySelectorAll(TYPED).forEach(function (input) { if (input.id && input.name) { act(input); } });
  }
  function rememberWhatIsSent() {
    whenSent = {};
    eachTyped(function (input) { whenSent[input.id] = input.value; });
  }
  function rememberWhatWasTypedSince() {
    typedSince = {};
    eachTyped(function (input) {
      if (input.id in whenSent && input.value !== whenSent[input.id]) { typedSince[input.id] = { was: input, value: input.value }; }
    });
  }
  function putBackWhatWasTypedSince() {
    Object.keys(typedSince).forEach(function (id) {
      var typed = typedSince[id];
      var input = document.getElementById(id);
      if (!input || input === typed.was || input.value === typed.value) { return; }
      input.value = typed.value;
      var changed = function () { input.dispatchEvent(new Event('change', { bubbles: true })); };
      if (document.activeElement === input) { input.addEventListener('blur', changed, { once: true }); } else { changed(); }
    });
    typedSince = {};
  }

  /* ---- files: fetching one leaves the page where it is; the server must not take it for left and forget what it is about ---- */
  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('a[href^="/files/"]') && window.OmniFaces) { OmniFaces.Unload.disable(); }
  });

  /* ---- drafts ---- */
  var EVERY = 10000;

  function Draft(keeper) {
    this.keeper = keeper;
    this.form = document.getElementById(keeper.getAttribute('data-mb-for'));
    this.url = keeper.getAttribute('data-mb-draft');
    this.state = keeper.querySelector('.mb-draft-state');
    this.offer = keeper.querySelector('.mb-draft-offer');
    this.last = this.form ? this.text() : '';
    this.waiting = false;
    this.ended = false;
    if (this.form) { this.begin(); }
  }

  Draft.prototype.begin = function () {
    var draft = this;
    this.look();
    this.timer = setInterval(function () { draft.save(false); }, EVERY);
    document.addEventListener('focusout', function (event) {
      if (event.target.closest('form') && event.target.closest('form').id === draft.form.id) { setTimeout(function () { draft.save(false); }, 300); }
    });
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden') { draft.save(true); }
    });
    this.offer.querySelector('[data-mb-resume]').addEventListener('click', function () { draft.resume(); });
    this.offer.querySelector('[data-mb-discard]').addEventListener('click', function () { draft.discard(); });
  };

  Draft.prototype.call = function (method, body, leaving) {
    return fetch(this.url, {
      method: method,
      credentials: 'same-origin',
      keepalive: leaving === true,
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-Token': this.keeper.getAttribute('data-token'),
        'X-Background': 'draft'
      },
      body: body
    });
  };

  /* What was typed: names to values. Passwords, files and what Faces itself puts into the form stay out. */
  Draft.prototype.fields = function () {
    var fields = {};
    Array.prototype.forEach.call(this.form.elements, function (input) {
      if (!input.name || input.disabled || input.name.indexOf('jakarta.faces.') === 0 || input.closest('.mb-no-draft')) { return; }
      var type = (input.type || '').toLowerCase();
      if (['password', 'file', 'hidden', 'submit', 'button', 'image', 'reset'].indexOf(type) >= 0) { return; }
      if (type === 'checkbox' || type === 'radio') {
        fields[input.name] = fields[input.name] || [];
        if (input.checked) { fields[input.name].push(input.value); }
      } else if (input.multiple && input.options) {
        fields[input.name] = Array.prototype.filter.call(input.options, function (o) { return o.selected; }).map(function (o) { return o.value; });
      } else {
        fields[input.name] = (fields[input.name] || []).concat(input.value);
      }
    });
    return fields;
  };

  Draft.prototype.text = function () { return JSON.stringify({ fields: this.fields() }); };

  Draft.prototype.say = function (key, more) {
    this.state.textContent = this.keeper.getAttribute('data-' + key) + (more ? ' ' + more : '');
  };

  /* While a form is on its way, and for good once it was taken, nothing is saved: a draft must not outlive what was sent. */
  var sending = false;
  document.addEventListener('submit', function () { sending = true; });

  Draft.prototype.save = function (leaving) {
    var draft = this;
    if (composing || sending || this.waiting || this.ended || !document.contains(this.keeper)) { return; }
    if (!document.contains(this.form)) { this.form = document.getElementById(this.keeper.getAttribute('data-mb-for')); }
    if (!this.form) { return; }
    var now = this.text();
    if (now === this.last) { return; }
    if (!this.offer.hidden) {
      /* Saving now would write over the older draft that is still on offer. */
      this.say('undecided');
      return;
    }
    this.waiting = true;
    this.call('POST', now, leaving).then(function (answer) {
      answer.text();
      if (answer.ok) {
        draft.last = now;
        draft.say('saved', new Date().toLocaleTimeString(root.lang, { hour12: false }));
      } else if (answer.status === 401 || answer.status === 403) {
        draft.ended = true;
        draft.say('ended');
      } else {
        draft.say('offline');
      }
    }, function () { draft.say('offline'); }).then(function () { draft.waiting = false; });
  };

  /* Is there an older draft? */
  Draft.prototype.look = function () {
    var draft = this;
    this.call('GET').then(function (answer) { return answer.status === 200 ? answer.json() : answer.text().then(function () { return null; }); }).then(function (found) {
      if (found && found.fields && JSON.stringify(found.fields) !== JSON.stringify(draft.fields())) {
        draft.found = found.fields;
        draft.offer.querySelector('[data-mb-when]').textContent = found.savedAt ? new Date(found.savedAt).toLocaleString(root.lang, { timeZone: 'Asia/Shanghai', hour12: false }) : '';
        draft.offer.hidden = false;
      }
    }).catch(function () { /* no draft can be had; the form works without */ });
  };

  Draft.prototype.resume = function () {
    if (window[this.keeper.getAttribute('data-mb-again')]) {
      this.drawAgain(window[this.keeper.getAttribute('data-mb-again')]);
      return;
    }
    var missing = false;
    var form = this.form;
    var found = this.found;
    Object.keys(found).forEach(function (name) {
      var inputs = Array.prototype.filter.call(form.elements, function (input) { return input.name === name; });
      if (!inputs.length) { missing = missing || found[name].join('') !== ''; }
      inputs.forEach(function (input, i) { put(input, found[name], i); });
    });
    this.offer.hidden = true;
    this.last = this.text();
    if (missing) { this.say('partly'); }
    this.keeper.dispatchEvent(new CustomEvent('mb:resumed', { bubbles: true, detail: found }));
    var first = form.querySelector('input:not([type=hidden]),textarea');
    if (first) { first.focus(); }
  };

  /* A form with rows of its own making is drawn again by the server, which reads the draft itself. */
  Draft.prototype.drawAgain = function (command) {
    var draft = this;
    this.waiting = true;
    this.offer.hidden = true;
    jQuery(document).one('pfAjaxComplete', function () {
      draft.form = document.getElementById(draft.keeper.getAttribute('data-mb-for'));
      draft.last = draft.text();
      draft.waiting = false;
      var first = draft.form.querySelector('input:not([type=hidden]),textarea');
      if (first) { first.focus(); }
    });
    command();
  };

  Draft.prototype.discard = function () {
    this.offer.hidden = true;
    this.last = this.text();
    this.call('DELETE').catch(function () { /* it is offered again next time */ });
  };

  /* Puts a value back, through the PrimeFaces widget where there is one. */
  function put(input, values, index) {
    var type = (input.type || '').toLowerCase();
    if (type === 'checkbox' || type === 'radio') {
      var wanted = values.indexOf(input.value) >= 0;
      if (input.checked !== wanted) {
        var box = input.closest('.ui-chkbox,.ui-radiobutton');
        box = box && box.querySelector('.ui-chkbox-box,.ui-radiobutton-box');
        if (box) { box.click(); } else { input.click(); }
      }
      return;
    }
    var widget = widgetOf(input);
    if (widget && typeof widget.selectValue === 'function' && input.options) {
      widget.selectValue(values[0]);
    } else {
      if (input.multiple && input.options) {
        Array.prototype.forEach.call(input.options, function (o) { o.selected = values.indexOf(o.value) >= 0; });
      } else {
        input.value = values[Math.min(index, values.length - 1)];
      }
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  function widgetOf(input) {
    if (!window.PrimeFaces || !PrimeFaces.widgets) { return null; }
    var id = input.id.replace(/_(input|focus|hinput)$/, '');
    return Object.keys(PrimeFaces.widgets).map(function (name) { return PrimeFaces.widgets[name]; }).filter(function (w) { return w && w.id === id; })[0] || null;
  }

  function begin() {
    document.querySelectorAll('.mb-menu').forEach(menu);
    describeAll();
    window.addEventListener('resize', describeAll);
    /* PrimeFaces makes its parts when jQuery is ready, which is later than this. */
    if (window.jQuery) {
      jQuery(function () {
        describeAll();
        if (document.querySelector('.ui-message-error,.ui-messages-error')) { focusFirstWrong(); }
      });
    }
    document.querySelectorAll('[data-mb-draft]').forEach(function (keeper) { new Draft(keeper); });
    if (window.jQuery) {
      jQuery(document).on('pfAjaxSend', function () { sending = true; rememberWhatIsSent(); });
      jQuery(document).on('pfAjaxSuccess', rememberWhatWasTypedSince);
      jQuery(document).on('pfAjaxUpdated', putBackWhatWasTypedSince);
      jQuery(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
        sending = (xhr.responseText || '').indexOf('<redirect') >= 0;
        describeAll();
        if (args && args.validationFailed) { focusFirstWrong(); }
      });
    }
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
}());
