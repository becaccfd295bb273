/* What every page does in the browser: the menu on a narrow screen, light and dark without a reload, fields bound to their
   help and error, drafts, what was typed over a change of language, and the watch over an open case. No inline handlers anywhere; everything is found by its class or data attribute. */
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

  /* ---- Enter in a field presses the first button of its form. Where that one belongs to a row (remove it, move it up), it presses none. ---- */
  document.addEventListener('keydown', function (event) {
    var input = event.target;
    if (event.key !== 'Enter' || !input.form || !input.matches('input:not([type=submit],[type=button],[type=image],[type=reset],[type=file])')) { return; }
    var buttons = Array.prototype.filter.call(input.form.elements, function (element) { return element.type === 'submit'; });
    if (buttons.length > 1 && buttons[0].matches('.ui-button-secondary,.ui-button-danger')) { event.preventDefault(); }
  });

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
    if (large) {
      input.value = '';
      var name = field.querySelector('.ui-fileupload-filename');
      if (name) { setTimeout(function () { name.textContent = ''; }); }
    }
    sayAt(field, large ? document.body.getAttribute('data-too-large') : '');
  });

  /* ---- what is pasted and does not fit is cut off by the browser; people are told so ---- */
  document.addEventListener('paste', function (event) {
    var input = event.target;
    var field = input.matches && input.matches('input[maxlength],textarea[maxlength]') ? input.closest('[data-mb-field]') : null;
    var words = document.body.getAttribute('data-cut-off');
    if (!field || !words || !event.clipboardData) { return; }
    var pasted = event.clipboardData.getData('text').replace(/\r\n/g, '\n');
    var over = input.value.length - (input.selectionEnd - input.selectionStart) + pasted.length - input.maxLength;
    sayAt(field, over > 0 ? words.replace('{0}', input.maxLength).replace('{1}', over) : '');
  });

  /* Says under a field what is wrong with it, as the server would; nothing if the words are empty. */
  function sayAt(field, words) {
    var place = field.querySelector('.ui-message');
    if (!place) { return; }
    place.className = words ? 'ui-message ui-message-error ui-widget ui-corner-all' : 'ui-message';
    place.setAttribute('role', 'alert');
    place.textContent = '';
    if (words) {
      var said = document.createElement('span');
      said.className = 'ui-message-error-detail';
      said.textContent = words;
      place.appendChild(said);
    }
    describe(field);
  }

  /* After a refused submit the first wrong field gets the focus. */
  function focusFirstWrong() {
    var wrong = document.querySelector('[data-mb-field] .ui-state-error:not([disabled])');
    if (wrong && wrong.focus) { (wrong.matches('input,textarea,select,[tabindex]') ? wrong : wrong.querySelector('input,textarea,[tabindex]') || wrong).focus(); }
    /* Nothing wrong with a field: what is wrong stands above, perhaps out of sight. */
    var clash = document.querySelector('.mb-clash');
    if (clash && !wrong) {
      clash.scrollIntoView({ block: 'center' });
      clash.focus({ preventScroll: true });
      return;
    }
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

  /* An instant as all pages write it, by the clock of the office: 2023-11-24 09:04:49. */
  function moment(instant) { return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }); }

  var drafts = [];

  function Draft(keeper, taken) {
    drafts.push(this);
    this.keeper = keeper;
    this.taken = taken;
    this.form = document.getElementById(keeper.getAttribute('data-mb-for'));
    this.url = keeper.getAttribute('data-mb-draft');
    this.state = keeper.querySelector('.mb-draft-state');
    this.offer = keeper.querySelector('.mb-draft-offer');
    this.last = this.form ? this.text() : '';
    this.waiting = false;
    this.ended = false;
    /* Whether the server has a draft of what stands here. */
    this.exists = false;
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
  function fieldsOf(form, forDraft) {
    var fields = {};
    Array.prototype.forEach.call(form.elements, function (input) {
      if (!input.name || input.disabled || input.name.indexOf('jakarta.faces.') === 0) { return; }
      if (forDraft && input.closest('.mb-no-draft')) { return; }
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
  }

  Draft.prototype.fields = function () { return fieldsOf(this.form, true); };

  Draft.prototype.text = function () { return JSON.stringify({ fields: this.fields() }); };

  Draft.prototype.say = function (key, more) {
    this.state.textContent = this.keeper.getAttribute('data-' + key) + (more ? ' ' + more : '');
  };

  /* While a form is on its way, and for good once it was taken, nothing is saved: a draft must not outlive what was sent. */
  var sending = false;
  document.addEventListener('submit', function () { sending = true; });

  /* Promises whether what stands in the form now is saved. */
  Draft.prototype.save = function (leaving) {
    var draft = this;
    if (composing || sending || this.waiting || this.ended || !document.contains(this.keeper)) { return Promise.resolve(false); }
    if (!document.contains(this.form)) { this.form = document.getElementById(this.keeper.getAttribute('data-mb-for')); }
    if (!this.form) { return Promise.resolve(false); }
    var now = this.text();
    if (now === this.last) { return Promise.resolve(true); }
    if (!this.offer.hidden) {
      /* Saving now would write over the older draft that is still on offer. */
      this.say('undecided');
      return Promise.resolve(false);
    }
    this.waiting = true;
    return this.call('POST', now, leaving).then(function (answer) {
      if (answer.ok) {
        draft.last = now;
        draft.exists = true;
        answer.json().then(function (kept) { draft.say('saved', moment(kept.savedAt).slice(11)); });
        return true;
      }
      answer.text();
      if (answer.status === 401 || answer.status === 403) {
        draft.ended = true;
        draft.say('ended');
        stay();
      } else {
        draft.say('offline');
      }
      return false;
    }, function () { draft.say('offline'); return false; }).then(function (saved) { draft.waiting = false; return saved; });
  };

  /* Whether something stands in the form that the server has not. */
  Draft.prototype.unsaved = function () {
    if (!document.contains(this.keeper)) { return false; }
    if (!document.contains(this.form)) { this.form = document.getElementById(this.keeper.getAttribute('data-mb-for')); }
    return this.form !== null && this.text() !== this.last;
  };

  /* As save, after what is on its way already. */
  Draft.prototype.saveNow = function (tries) {
    var draft = this;
    if (!this.waiting || !tries) { return this.save(false); }
    return new Promise(function (done) { setTimeout(done, 200); }).then(function () { return draft.saveNow(tries - 1); });
  };

  /* Whether the server draws the form again from its draft, rows and all. */
  Draft.prototype.drawsAgain = function () { return Boolean(this.form && window[this.keeper.getAttribute('data-mb-again')]); };

  /* Is there an older draft? */
  Draft.prototype.look = function () {
    var draft = this;
    this.call('GET').then(function (answer) { return answer.status === 200 ? answer.json() : answer.text().then(function () { return null; }); }).then(function (found) {
      if (found && found.fields && JSON.stringify(found.fields) !== JSON.stringify(draft.fields())) {
        draft.found = found.fields;
        if (draft.taken) {
          /* What was typed a moment ago, on the same page: nobody need be asked. */
          draft.resume();
          sayKept({});
          return;
        }
        draft.offer.querySelector('[data-mb-when]').textContent = found.savedAt ? moment(found.savedAt) : '';
        draft.offer.hidden = false;
      }
    }).catch(function () { /* no draft can be had; the form works without */ });
  };

  Draft.prototype.resume = function () {
    this.exists = true;
    if (this.drawsAgain()) {
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
    this.exists = false;
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
    /* What stands there already is left alone: to tell of a change that is none may draw the form anew while it is being filled. */
    if (!input.multiple && input.value === values[Math.min(index, values.length - 1)]) { return; }
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

  /* ---- what was typed goes along when the same page is opened anew: in the other language, or as the case stands now ---- */
  var KEPT = 'mb-kept';
  var KEPT_AT_MOST = 60000;
  /* What stood in a field when it was drawn first or taken last, by its name: what differs from it is unsent. */
  var drawn = {};
  var drawnUnknown = false;

  function same(some, others) { return JSON.stringify(some) === JSON.stringify(others); }

  function ourForms() {
    return Array.prototype.filter.call(document.querySelectorAll('main form'), function (form) { return form.id; });
  }

  /* A page that has come back with complaints shows what was typed; what is stored is not to be seen on it. */
  function rememberWhatIsDrawn() {
    if (drawnUnknown) { return; }
    ourForms().forEach(function (form) {
      var fields = fieldsOf(form);
      Object.keys(fields).forEach(function (name) { if (!(name in drawn)) { drawn[name] = fields[name]; } });
    });
  }

  /* The form of this button was taken: what stands in it is unsent no more. */
  function rememberWhatWasTaken(source) {
    var button = typeof source === 'string' ? document.getElementById(source) : source;
    var form = button && button.matches && button.matches('button,a') && button.closest('form');
    /* A form with rows of its own making is sent with the page; until then an act in it only gives it another row. */
    if (!form || drafts.some(function (draft) { return draft.keeper.getAttribute('data-mb-for') === form.id && draft.drawsAgain(); })) { return; }
    var fields = fieldsOf(form);
    Object.keys(fields).forEach(function (name) { drawn[name] = fields[name]; });
  }

  function unsent(form) {
    var fields = fieldsOf(form);
    var typed = {};
    Object.keys(fields).forEach(function (name) { if (!same(fields[name], drawn[name])) { typed[name] = fields[name]; } });
    return typed;
  }

  /* The address of this page; with the form that was opened on it. */
  function addressOf(here) {
    var address = new URL(here, location.href);
    var open = document.querySelector('[data-mb-open]');
    address.searchParams.delete('act');
    if (open) {
      var pair = open.getAttribute('data-mb-open').split('=');
      address.searchParams.set(pair[0], pair[1]);
    }
    return address.pathname + address.search;
  }

  /* Takes along what is unsent, then goes. It waits in this tab for the moment of the way only, sealed with the secret of the log-in, so
     that a name or a note in confidence does not lie about in the browser. */
  function takeAlong(go) {
    var kept = { path: location.pathname, at: Date.now(), fields: {}, was: {}, drafts: [], files: false };
    ourForms().forEach(function (form) {
      var typed = unsent(form);
      Object.keys(typed).forEach(function (name) { kept.fields[name] = typed[name]; kept.was[name] = drawn[name]; });
      kept.files = kept.files || form.querySelector('input[type=file]') !== null
        && Array.prototype.some.call(form.querySelectorAll('input[type=file]'), function (input) { return input.files.length > 0; });
    });
    var bound = drafts.filter(function (draft) { return draft.drawsAgain() && draft.exists; });
    if (!Object.keys(kept.fields).length && !kept.files && !bound.length) { go(); return; }
    Promise.all(drafts.map(function (draft) {
      return draft.saveNow(10).then(function (saved) {
        /* A form with rows of its own making is filled by the server, from its draft. */
        if (saved && draft.exists && draft.drawsAgain()) {
          kept.drafts.push(draft.url);
          Object.keys(fieldsOf(draft.form)).forEach(function (name) { delete kept.fields[name]; });
        }
      });
    })).then(function () { return sealed(JSON.stringify(kept)); }).then(function (text) {
      sessionStorage.setItem(KEPT, text);
    }).catch(function () { /* without a way to seal it, drafts are what remains */ }).then(go);
  }

  function secret() {
    var token = document.querySelector('meta[name=csrf-token]');
    if (!token) { return Promise.resolve(null); }
    return crypto.subtle.digest('SHA-256', new TextEncoder().encode(token.content)).then(function (digest) {
      return crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt']);
    });
  }

  function sealed(text) {
    return secret().then(function (key) {
      if (!key) { return JSON.stringify({ open: text }); }
      var iv = crypto.getRandomValues(new Uint8Array(12));
      return crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv }, key, new TextEncoder().encode(text)).then(function (bytes) {
        return JSON.stringify({ iv: Array.from(iv), sealed: Array.from(new Uint8Array(bytes)) });
      });
    });
  }

  function unsealed(stored) {
    return secret().then(function (key) {
      if (!key) { return stored.open || null; }
      return crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(stored.iv) }, key, new Uint8Array(stored.sealed)).then(function (bytes) {
        return new TextDecoder().decode(bytes);
      });
    });
  }

  /* What was taken along to this page; null if nothing was. It is handed out once. */
  function takenAlong() {
    var text = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    if (!text) { return Promise.resolve(null); }
    return Promise.resolve().then(function () { return unsealed(JSON.parse(text)); }).then(function (opened) {
      var kept = opened && JSON.parse(opened);
      return kept && kept.path === location.pathname && Date.now() - kept.at < KEPT_AT_MOST ? kept : null;
    }).catch(function () { return null; });
  }

  /* ---- the log-in has ended: what was typed stays on the page, and goes along as soon as its person is back ---- */
  var away = false;
  var stayed = false;

  function stay() {
    var told = document.querySelector('[data-mb-ended]');
    if (away || !told) { return; }
    away = true;
    told.hidden = false;
    setInterval(comeBack, EVERY);
    document.addEventListener('visibilitychange', comeBack);
  }

  /* Has the same person logged in again, in another window? Nobody else is given what stands here. The page is opened anew, for its old
     view has ended with the old log-in. */
  function comeBack() {
    if (!away) { return; }
    fetch('/drafts/', { credentials: 'same-origin', headers: { 'X-Background': 'draft' } }).then(function (answer) {
      var token = answer.headers.get('X-CSRF-Token');
      answer.text();
      if (!away || !token || answer.headers.get('X-Person') !== document.querySelector('[data-mb-ended]').getAttribute('data-person')) { return; }
      away = false;
      document.querySelectorAll('[data-token]').forEach(function (holder) { holder.setAttribute('data-token', token); });
      document.querySelectorAll('meta[name=csrf-token]').forEach(function (holder) { holder.content = token; });
      drafts.forEach(function (draft) { draft.ended = false; });
      takeAlong(function () { location.assign(addressOf(location.href)); });
    }).catch(function () { /* asked again in a moment */ });
  }

  /* Whether something stands on the page that the server has not. */
  function unsavedHere() {
    return drafts.some(function (draft) { return draft.unsaved(); }) || ourForms().some(function (form) {
      return !drafts.some(function (draft) { return draft.form === form; }) && Object.keys(unsent(form)).length > 0;
    });
  }

  /* An answer that sends the page to the log-in would take with it what was typed. */
  function stayWithWhatIsTyped() {
    if (!window.PrimeFaces || !PrimeFaces.ajax) { return; }
    var leave = PrimeFaces.ajax.ResponseProcessor.doRedirect;
    PrimeFaces.ajax.ResponseProcessor.doRedirect = function (node) {
      if (new URL(node.getAttribute('url'), location.href).pathname === '/login.xhtml' && unsavedHere()) {
        stayed = true;
        stay();
      } else {
        leave.call(this, node);
      }
    };
  }

  function byName(name) {
    return Array.prototype.filter.call(document.getElementsByName(name), function (input) { return input.form && !input.disabled; });
  }

  /* Fills in what finds its field, and leaves in kept what does not: a field may come only with the answer to another. */
  function fillIn(kept, both) {
    var filled = false;
    Object.keys(kept.fields).forEach(function (name) {
      var inputs = byName(name);
      if (!inputs.length) { return; }
      var typed = kept.fields[name];
      var stored = fieldsOf(inputs[0].form)[name];
      delete kept.fields[name];
      if (!stored || same(stored, typed)) { return; }
      if (kept.was[name] && !same(kept.was[name], stored)) { both.push({ label: labelOf(inputs[0]), stored: inWords(inputs) }); }
      inputs.forEach(function (input, i) { put(input, typed, i); });
      filled = true;
    });
    return filled;
  }

  function labelOf(input) {
    var field = input.closest('[data-mb-field]');
    var label = field && field.querySelector('.ui-outputlabel, .mb-label');
    return label ? label.textContent.replace('*', '').trim() : '';
  }

  function inWords(inputs) {
    return inputs.map(function (input) {
      if (input.options) { return input.selectedIndex < 0 ? '' : input.options[input.selectedIndex].text; }
      if (input.type === 'checkbox' || input.type === 'radio') {
        var label = input.checked && input.id ? document.querySelector('label[for="' + input.id + '"]') : null;
        return label ? label.textContent.trim() : '';
      }
      return input.value;
    }).filter(Boolean).join(', ');
  }

  function sayKept(kept, both) {
    var place = document.getElementById('kept');
    if (!place) { return; }
    place.textContent = '';
    var notice = element('div', 'mb-notice mb-notice-' + (both && both.length ? 'soon' : 'info'), place);
    element('span', 'mb-icon', notice).setAttribute('aria-hidden', 'true');
    var said = element('div', '', notice);
    said.textContent = place.getAttribute('data-kept') + (kept.files ? ' ' + place.getAttribute('data-files') : '');
    if (both && both.length) {
      element('p', 'mb-kept-both', said).textContent = place.getAttribute('data-both');
      var list = element('dl', 'mb-kept-list', said);
      both.forEach(function (field) {
        element('dt', '', list).textContent = field.label;
        element('dd', 'mb-said', list).textContent = field.stored || '—';
      });
    }
  }

  function element(name, style, parent) {
    var made = document.createElement(name);
    made.className = style;
    parent.appendChild(made);
    return made;
  }

  /* Fills in what was taken along, and goes on trying for fields that come later. */
  function receive(kept) {
    var both = [];
    if (fillIn(kept, both) || kept.files) { sayKept(kept, both); }
    if (window.jQuery && Object.keys(kept.fields).length) {
      jQuery(document).on('pfAjaxComplete.mbKept', function () {
        setTimeout(function () {
          if (fillIn(kept, both)) { sayKept(kept, both); }
          if (!Object.keys(kept.fields).length || Date.now() - kept.at > KEPT_AT_MOST) { jQuery(document).off('pfAjaxComplete.mbKept'); }
        });
      });
    }
  }

  document.addEventListener('click', function (event) {
    var closest = event.target.closest ? function (what) { return event.target.closest(what); } : function () { return null; };
    var language = closest('button[name=language]');
    var renew = closest('a[data-mb-renew]');
    if (language && !language.hasAttribute('data-mb-going')) {
      event.preventDefault();
      var back = language.form.elements.back;
      back.value = addressOf(back.value);
      takeAlong(function () {
        language.setAttribute('data-mb-going', '');
        language.click();
      });
    } else if (renew) {
      event.preventDefault();
      takeAlong(function () { location.assign(addressOf(renew.getAttribute('href'))); });
    }
  });

  /* ---- two people on one case: what others do to it while its page stands open, and who else has it open ---- */
  var ASK_EVERY = 15000;

  function Watch(place) {
    var watch = this;
    this.place = place;
    this.asked = 0;
    setTimeout(function () { watch.ask(); }, 500);
    this.timer = setInterval(function () { watch.ask(); }, ASK_EVERY);
    document.addEventListener('visibilitychange', function () {
      if (Date.now() - watch.asked > ASK_EVERY / 3) { watch.ask(); }
    });
  }

  Watch.prototype.ask = function () {
    var watch = this;
    if (document.visibilityState === 'hidden' || this.ended) { return; }
    this.asked = Date.now();
    fetch(this.place.getAttribute('data-mb-watch') + '?since=' + this.place.getAttribute('data-mb-seen'), {
      credentials: 'same-origin',
      headers: { 'X-Background': 'watch' }
    }).then(function (answer) {
      if (!answer.ok) {
        /* The log-in has ended, or the case is none of this reader's any more. */
        watch.ended = answer.status < 500;
        return;
      }
      return answer.json().then(function (said) { watch.show(said); });
    }).catch(function () { /* asked again in a moment */ });
  };

  Watch.prototype.show = function (said) {
    var news = this.place.querySelector('[data-mb-news]');
    var here = this.place.querySelector('[data-mb-here]');
    say(news.querySelector('[data-mb-said]'), said.news, news);
    say(here, said.here, here);
  };

  /* Only what is new is said again. */
  function say(place, text, box) {
    if (place.textContent !== (text || '')) { place.textContent = text || ''; }
    box.hidden = !text;
  }

  /* ---- why this date: a due date opens its reasons in place. Where they cannot be had it leads to its case, as it does without a script. ---- */
  function whyDialog(dialog) {
    var opener = null;
    dialog.querySelector('[data-mb-close]').addEventListener('click', function () { dialog.close(); });
    dialog.addEventListener('click', function (event) { if (event.target === dialog) { dialog.close(); } });
    dialog.addEventListener('close', function () { if (opener && document.contains(opener)) { opener.focus(); } });
    document.addEventListener('click', function (event) {
      var link = event.target.closest && event.target.closest('a[data-mb-why]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) { return; }
      event.preventDefault();
      opener = link;
      fetch(link.getAttribute('data-mb-why'), { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(function (answer) {
        if (!answer.ok || (answer.headers.get('Content-Type') || '').indexOf('application/json') !== 0) { throw new Error('no reasons'); }
        return answer.json();
      }).then(function (said) {
        tellWhy(dialog, said.limits);
        dialog.querySelector('.mb-why-more').setAttribute('href', link.getAttribute('href'));
        if (!dialog.open) { dialog.showModal(); }
      }).catch(function () { location.assign(link.href); });
    });
  }

  function tellWhy(dialog, limits) {
    var place = dialog.querySelector('.mb-why-limits');
    place.textContent = '';
    dialog.querySelector('.mb-why-none').hidden = limits.length > 0;
    limits.forEach(function (limit) {
      var told = element('section', '', place);
      element('h3', '', told).textContent = limit.limit;
      var day = element('p', 'mb-why-day', told);
      if (limit.due) { element('b', '', day).textContent = limit.due; }
      if (limit.provisional) { element('span', 'mb-provisional', day).textContent = limit.provisional; }
      if (limit.standing) { element('span', 'mb-mute', day).textContent = limit.standing; }
      var steps = element('ol', '', told);
      limit.steps.forEach(function (step) { element('li', '', steps).textContent = step; });
      element('p', 'mb-hint', told).textContent = limit.source;
    });
  }

  /* ---- the stroke of midnight: what ended yesterday is overdue, also on a page that stands open since before. Nothing is fetched for it. ---- */
  var A_DAY = 86400000;
  function watchMidnight() {
    var body = document.body;
    var opened = Date.parse(body.getAttribute('data-mb-today'));
    if (!opened) { return; }
    var midnight = Date.now() + Number(body.getAttribute('data-mb-midnight'));
    /* A limit of hours ends at its hour, counted from the moment at which this page first saw it. */
    function lookAtHours() {
      document.querySelectorAll('[data-mb-ends-in]').forEach(function (place) {
        var left = place.getAttribute('data-mb-ends-in');
        if (!left) { return; }
        if (!place.mbEndsAt) { place.mbEndsAt = Date.now() + Number(left); }
        if (Date.now() >= place.mbEndsAt && !place.matches('.mb-level-OVERDUE,.mb-level-PAUSED')) { showLevel(place, 'OVERDUE'); }
      });
    }
    function look() {
      lookAtHours();
      if (Date.now() < midnight) { return; }
      var nights = 1 + Math.floor((Date.now() - midnight) / A_DAY);
      var today = new Date(opened + nights * A_DAY).toISOString().slice(0, 10);
      document.querySelectorAll('[data-mb-due]').forEach(function (place) {
        var due = place.getAttribute('data-mb-due');
        if (due && due <= today && !place.matches('.mb-level-OVERDUE,.mb-level-PAUSED')) { showLevel(place, due < today ? 'OVERDUE' : 'TODAY'); }
      });
    }
    function showLevel(place, level) {
      var word = body.getAttribute('data-mb-level-' + level.toLowerCase());
      var said = place.querySelector('.mb-clock-left b');
      place.className = place.className.replace(/mb-level-[A-Z]+/, 'mb-level-' + level);
      if (said) {
        said.textContent = word;
        return;
      }
      Array.prototype.slice.call(place.childNodes).forEach(function (part) {
        if (!part.classList || !part.classList.contains('mb-icon')) { place.removeChild(part); }
      });
      place.appendChild(document.createTextNode(word));
    }
    setInterval(look, 15000);
    document.addEventListener('visibilitychange', look);
  }

  function begin() {
    watchMidnight();
    document.querySelectorAll('dialog#why').forEach(whyDialog);
    document.querySelectorAll('.mb-menu').forEach(menu);
    describeAll();
    window.addEventListener('resize', describeAll);
    /* PrimeFaces makes its parts when jQuery is ready, which is later than this. */
    if (window.jQuery) {
      jQuery(function () {
        describeAll();
        if (document.querySelector('.ui-message-error,.ui-messages-error,.mb-clash')) { focusFirstWrong(); }
      });
    }
    var ready = window.jQuery ? function (act) { jQuery(act); } : function (act) { act(); };
    ready(function () {
      drawnUnknown = document.body.getAttribute('data-mb-sent') === 'true' && document.querySelector('.ui-message-error,.ui-messages-error,.mb-clash') !== null;
      rememberWhatIsDrawn();
      takenAlong().then(function (kept) {
        if (kept) { receive(kept); }
        document.querySelectorAll('[data-mb-draft]').forEach(function (keeper) {
          new Draft(keeper, kept !== null && kept.drafts.indexOf(keeper.getAttribute('data-mb-draft')) >= 0);
        });
      });
    });
    document.querySelectorAll('[data-mb-watch]').forEach(function (place) { new Watch(place); });
    stayWithWhatIsTyped();
    if (window.jQuery) {
      jQuery(document).on('pfAjaxSend', function () { sending = true; rememberWhatIsSent(); });
      jQuery(document).on('pfAjaxSuccess', rememberWhatWasTypedSince);
      jQuery(document).on('pfAjaxUpdated', putBackWhatWasTypedSince);
      jQuery(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
        sending = !stayed && (xhr.responseText || '').indexOf('<redirect') >= 0;
        describeAll();
        if (args && args.validationFailed) { focusFirstWrong(); } else if (!stayed) { rememberWhatWasTaken(settings.source); }
        stayed = false;
        rememberWhatIsDrawn();
      });
    }
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
}());
