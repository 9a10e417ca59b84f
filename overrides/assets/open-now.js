// Says whether somebody is there now, and by when a promise made now is kept, by their own clocks.
// Without JavaScript nothing is said, and the hours stand as they are. What is right is decided in
// hooks/contact_hub/timetable.py and promised.py; tests compare them with this, minute by minute.
//
// An instant is milliseconds since 1970. A wall is what clocks show at an instant, counted as if
// they hung in Greenwich. Days are numbered from 1970, and minutes are counted from midnight.
(() => {
  "use strict";
  const MINUTE = 60000;
  const QUARTER = 15 * MINUTE;
  const DAY = 1440 * MINUTE;
  const LONG = 10 * DAY; // an opening that lasts longer is told in pieces

  const clocks = new Map();

  // How far a zone's clocks are ahead of Greenwich. They are changed at quarters of an hour only.
  function offset(zone, instant) {
    const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
    if (!clocks.has(zone)) {
      const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...numeric });
      clocks.set(zone, { format, offsets: new Map() });
    }
    const { format, offsets } = clocks.get(zone);
    const quarter = Math.floor(instant / QUARTER) * QUARTER;
    if (!offsets.has(quarter)) {
      const part = {};
      for (const { type, value } of format.formatToParts(quarter)) part[type] = Number(value);
      const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
      offsets.set(quarter, wall - quarter);
    }
    return offsets.get(quarter);
  }

  const wallAt = (zone, instant) => instant + offset(zone, instant);
  const dayAt = (zone, instant) => Math.floor(wallAt(zone, instant) / DAY);

  // The instants at which clocks show a wall: two where they are put back, and where they are put
  // forward, so that none shows it, the one an hour after.
  function instants(zone, wall) {
    const both = [wall - DAY, wall + DAY].map((near) => wall - offset(zone, near));
    const shown = both.filter((instant) => wallAt(zone, instant) === wall);
    return shown.length ? shown : [Math.max(...both)];
  }

  const earliest = (zone, day, minutes) => Math.min(...instants(zone, day * DAY + minutes * MINUTE));
  const latest = (zone, day, minutes) => Math.max(...instants(zone, day * DAY + minutes * MINUTE));

  function timetable(json) {
    const data = JSON.parse(json);
    const number = (date) => Date.parse(date) / DAY;
    const special = Object.entries(data.days).map(([on, [what, spans]]) => [number(on), { what, spans: spans ?? [] }]);
    return { ...data, first: number(data.first), last: number(data.last), days: new Map(special) };
  }

  const weekday = (day) => (day + 3) % 7; // the first day was a Thursday
  const spansOn = (table, day) => (table.days.get(day) ?? { spans: table.week[weekday(day)] }).spans;

  function knows(table, instant) {
    const day = dayAt(table.zone, instant);
    return table.first <= day && day <= table.last;
  }

  // From opening to closing, in order from a day on, those that touch put together.
  function* openings(table, from) {
    let last = null;
    for (let day = Math.max(from, table.first - 1); day <= table.last; day += 1) {
      for (const [opens, closes] of spansOn(table, day)) {
        const begins = earliest(table.zone, day, opens);
        const ends = latest(table.zone, day, closes);
        if (begins >= ends) continue; // clocks leave it out
        if (last && begins <= last[1] && last[1] - last[0] < LONG) {
          last[1] = Math.max(last[1], ends);
        } else {
          if (last) yield last;
          last = [last ? Math.max(begins, last[1]) : begins, ends];
        }
      }
    }
    if (last) yield last;
  }

  // The opening in which an instant lies, or the next one; nothing where none is known.
  function openingFrom(table, instant) {
    for (const [opens, closes] of openings(table, dayAt(table.zone, instant) - 2)) {
      if (closes > instant) return { open: opens <= instant, opens, closes };
    }
    return null;
  }

  // By when a promise made at an instant is kept; nothing where that is beyond what is known.
  function keptBy([count, unit, working], table, instant) {
    const minutes = count * { minute: 1, hour: 60 }[unit];
    let found = null;
    if (working && minutes) found = afterWorkingTime(table, instant, minutes * MINUTE);
    else if (working && unit === "day") found = afterWorkingDays(table, instant, count);
    else found = minutes ? instant + minutes * MINUTE : later(table.zone, instant, count, unit);
    if (found === null || !knows(table, instant) || !knows(table, found)) return null;
    const step = unit === "minute" ? MINUTE : QUARTER;
    return Math.ceil(found / step) * step;
  }

  function afterWorkingTime(table, instant, time) {
    let left = time;
    for (const [opens, closes] of openings(table, dayAt(table.zone, instant) - 2)) {
      const begins = Math.max(opens, instant);
      if (begins + left <= closes) return begins + left;
      left -= Math.max(closes - begins, 0);
    }
    return null;
  }

  // When a day of work is over.
  const endOf = (table, day) => latest(table.zone, day, spansOn(table, day).at(-1)[1]);

  // The day whose work has begun and not ended, and minutes since its midnight. A night belongs to
  // the day on which it began, a break to the day around it.
  function workDay(table, instant) {
    const wall = wallAt(table.zone, instant);
    const today = Math.floor(wall / DAY);
    for (const day of [today, today - 1]) {
      const [first] = spansOn(table, day);
      if (!first || instant < earliest(table.zone, day, first[0])) continue;
      if (instant < endOf(table, day)) return { day, minutes: Math.floor((wall - day * DAY) / MINUTE) };
    }
    return null;
  }

  function afterWorkingDays(table, instant, count) {
    const now = workDay(table, instant);
    const opening = now || openingFrom(table, instant);
    if (!opening) return null;
    let day = now ? now.day : dayAt(table.zone, opening.opens);
    for (let left = now ? count : count - 1; left > 0 && day <= table.last; ) {
      day += 1;
      left -= spansOn(table, day).length ? 1 : 0;
    }
    if (day > table.last) return null;
    const span = now && count && spansOn(table, day).find(([, closes]) => now.minutes <= closes);
    return span ? latest(table.zone, day, Math.max(now.minutes, span[0])) : endOf(table, day);
  }

  function later(zone, instant, count, unit) {
    const wall = wallAt(zone, instant);
    const then = new Date(wall);
    if (unit === "month") {
      then.setUTCMonth(then.getUTCMonth() + count, 1);
      const length = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
      // A month without that day: the end of its last.
      if (new Date(wall).getUTCDate() > length) return latest(zone, Math.floor(then / DAY) + length, 0);
      then.setUTCDate(new Date(wall).getUTCDate());
    } else then.setUTCDate(then.getUTCDate() + count * (unit === "week" ? 7 : 1));
    const rest = then.getTime() % MINUTE;
    return Math.min(...instants(zone, then.getTime() - rest)) + rest;
  }

  const filled = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (_, name) => gaps[name]);

  function clock(minutes, words) {
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
    const shown = String(minute).padStart(2, "0");
    if (!words.twelve_hour) return `${hour}:${shown}`;
    if (minute === 0 && hour % 12 === 0) return hour === 12 ? words.noon : words.midnight;
    return `${((hour + 11) % 12) + 1}${minute ? `:${shown}` : ""}${hour < 12 ? words.am : words.pm}`;
  }

  // Today's sentence, tomorrow's, or that of a day with its name. Midnight is the end of a day.
  function dated(sentences, table, then, now, words) {
    const wall = wallAt(table.zone, then);
    const day = Math.ceil(wall / DAY) - 1;
    const ahead = day - dayAt(table.zone, now);
    const sameToday = Math.floor((now + visitorOffset(now)) / DAY) === dayAt(table.zone, now);
    const on = new Date(day * DAY);
    const name = words.weekdays[weekday(day)];
    const date = filled(words.dates[on.getUTCMonth()], { day: on.getUTCDate() });
    return filled(sameToday && ahead < 2 ? sentences[Math.max(ahead, 0)] : sentences[2], {
      time: clock((wall - day * DAY) / MINUTE, words),
      day: ahead < 7 ? name : filled(words.day_and_date, { day: name, date }),
    });
  }

  const visitorOffset = (instant) => -new Date(instant).getTimezoneOffset() * MINUTE;

  // Whose clocks are meant, where the visitor's show another time.
  function noted(text, notes, table, words, ...times) {
    const differs = times.some((time) => visitorOffset(time) !== offset(table.zone, time));
    const all = [...notes, ...(differs ? [filled(words.local_time, { place: table.place })] : [])];
    return all.length ? `${text} (${all.join(", ")})` : text;
  }

  function said(table, now, words) {
    const opening = openingFrom(table, now);
    if (!knows(table, now)) return { state: "unsure", text: words.check_by_phone };
    return opening?.open ? saidOpen(table, now, words, opening.closes) : saidClosed(table, now, words, opening?.opens);
  }

  function saidOpen(table, now, words, closes) {
    const day = table.days.get(dayAt(table.zone, now));
    const always = table.week.every((spans) => String(spans) === "0,1440");
    const beyond = closes >= earliest(table.zone, table.last + 1, 0);
    if (closes - now > 7 * DAY || (beyond && always)) return { state: "open", text: words.open_any_hour };
    if (beyond) return { state: "unsure", text: words.check_by_phone };
    const soon = wallAt(table.zone, closes) - wallAt(table.zone, now) < DAY;
    const sentence = soon ? words.open_until : words.open_until_day;
    const text = dated([sentence, sentence, sentence], table, closes, now, words);
    return { state: "open", text: noted(text, day?.spans.length ? [day.what] : [], table, words, now, closes) };
  }

  function saidClosed(table, now, words, opens) {
    const today = dayAt(table.zone, now);
    const day = table.days.get(today);
    const opensToday = opens && dayAt(table.zone, opens) === today;
    const closed = day && !opensToday ? filled(words.closed_because, day) : words.closed_now;
    if (!opens) return { state: "closed", text: `${closed}. ${words.check_by_phone}` };
    const sentences = [words.opens_today, words.opens_tomorrow, words.opens_on];
    const text = `${closed}. ${dated(sentences, table, opens, now, words)}`;
    return { state: "closed", text: noted(text, [], table, words, now, opens) };
  }

  function promised(promise, table, now, words) {
    const then = keptBy(promise, table, now);
    if (then === null) return { state: "unsure", text: "" };
    const sentences = [words.hear_by_today, words.hear_by_tomorrow, words.hear_by_day];
    const text = dated(sentences, table, then, now, words);
    return { state: "promised", text: noted(text, [], table, words, now, then) };
  }

  // An old browser may not know a zone by its new name, and then says nothing.
  function isZone(name) {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
    } catch {
      return false;
    }
  }

  // Elements with the same data say the same, and are worked out once.
  function gathered() {
    const alike = new Map();
    for (const element of document.querySelectorAll("[data-hub-hours]")) {
      const { hubHours, hubPromise } = element.dataset;
      const key = `${hubPromise ?? ""}${hubHours}`;
      if (!alike.has(key)) {
        const promise = hubPromise && JSON.parse(hubPromise);
        alike.set(key, { table: timetable(hubHours), promise, elements: [] });
      }
      alike.get(key).elements.push(element);
    }
    return [...alike.values()].filter(({ table }) => isZone(table.zone));
  }

  function onPage(words) {
    const groups = gathered();
    let timer = 0;
    function refresh() {
      const now = Date.now();
      for (const { table, promise, elements } of groups) {
        const { state, text } = promise ? promised(promise, table, now, words) : said(table, now, words);
        for (const element of elements.filter((each) => each.textContent !== text)) {
          element.textContent = text;
          element.dataset.hubState = state;
          element.hidden = !text;
        }
      }
      clearTimeout(timer);
      timer = setTimeout(refresh, MINUTE - (now % MINUTE));
    }
    document.addEventListener("visibilitychange", () => document.hidden || refresh());
    refresh();
  }

  window.hubOpenNow = { timetable, openingFrom, keptBy, said, promised };
  const worded = document.querySelector("[data-hub-words]");
  if (worded) onPage(JSON.parse(worded.dataset.hubWords));
})();
