// What a page gains by scripts: times in the browser's own zone at the first visit, and news without a reload. It works without.
(() => {
  const root = document.documentElement;
  const isZoneChosen = () => document.cookie.includes('callfollowup-zone=');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !isZoneChosen()) {
    document.cookie = `callfollowup-zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=strict`;
    // The sign-in page shows no times: it need not load again, nor the page that comes after it.
    if (root.dataset.zone === '' && zone !== 'UTC' && isZoneChosen()) location.reload();
  }
  if (!root.dataset.etag) return;

  let seen = root.dataset.etag;
  let pause = 5000;
  const main = document.querySelector('main');
  const isBusy = () => [...main.querySelectorAll('input:not([type=hidden]), textarea, select')]
    .some(field => field === document.activeElement || field.value !== (field.defaultValue ?? field.value));

  async function look() {
    if (!document.hidden) {
      const began = performance.now();
      try {
        const answer = await fetch(location.href, { headers: { 'If-None-Match': seen }, cache: 'no-store', redirect: 'error' });
        if (answer.status === 200) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
        // A page that costs more is asked for less often.
        pause = answer.ok || answer.status === 304 ? Math.max(5000, 20 * (performance.now() - began)) : 30000;
      } catch {
        pause = 30000;
      }
    }
    setTimeout(look, pause);
  }

  function show(news) {
    const fresh = news.querySelector('main');
    if (!fresh || isBusy()) {
      document.getElementById('news').hidden = false;
      return;
    }
    const open = new Set([...main.querySelectorAll('details[open][id]')].map(d => d.id));
    const focused = document.activeElement?.id;
    seen = news.documentElement.dataset.etag;
    main.replaceChildren(...fresh.childNodes);
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    if (focused) document.getElementById(focused)?.focus();
  }

  setTimeout(look, pause);
})();
