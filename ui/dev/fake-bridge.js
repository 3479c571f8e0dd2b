// A desk that answers from memory, for looking at the window in a browser. Served by dev/serve.mjs only; never bundled.
// Not a model of the rules: it knows just enough to show every state.
(() => {
  const params = new URLSearchParams(location.search);
  const drafts = new Map(JSON.parse(sessionStorage.getItem("drafts") ?? "[]"));
  const keep = () => sessionStorage.setItem("drafts", JSON.stringify([...drafts]));
  const signed = { staff: { id: "s1", name: "نورة السالم", roles: ["clerk", "manager"], active: true }, allowed: [], office: "جمعية المثال الخيرية", training: params.has("training"), must_change: false };
  const stage = params.get("stage") ?? "signed_in";
  let inside = stage === "signed_in";
  const names = ["نورة السالم", "خالد الراشد", "منيرة الصالح"].map((name, index) => ({ id: `s${index + 1}`, name, must_change: false }));
  const refuse = (code, more = {}) => { throw { code, params: {}, fields: [], ...more }; };
  const deeds = {
    office_status: () => ({ fresh: stage === "no_office", staff: inside ? [] : names, signed_in: inside ? signed : null, keys_worn: false }),
    lock: () => { inside = false; return {}; },
    sign_in: () => { inside = true; return signed; },
    today: () => ({ date: { both: "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م" }, time: "9:12" }),
    save_draft: ({ screen, tab, body }) => { drafts.set(`${tab}/${screen}`, { screen, tab, body, saved: "9:12" }); keep(); return "9:12"; },
    list_drafts: () => [...drafts.values()],
    discard_draft: ({ screen, tab }) => { drafts.delete(`${tab}/${screen}`); keep(); return {}; },
    read_date: ({ calendar, year, day }) => {
      if (calendar === "hijri" && year === 1450 && day === 30) refuse("no_such_day", { params: { month: "جمادى الأولى", year: "1450", last: "29" } });
      return { hijri: "16 جمادى الأولى 1450 هـ", gregorian: "5 أكتوبر 2028 م" };
    },
    read_pasted_date: () => ({ calendar: "hijri", year: 1450, month: 5, day: 16 }),
    read_value: ({ kind, text }) => {
      if (kind === "national_id") {
        if (text.length !== 10) refuse("id_length", { params: { typed: String(text.length) } });
        return { note: text.startsWith("1") ? "citizen" : "resident", warn: null, shown: text };
      }
      if (kind === "mobile" && text.startsWith("051")) return { note: null, warn: "unknown_range", shown: text };
      return { note: null, warn: null, shown: text };
    },
    search: ({ text }) => ({
      groups: /فاطم/.test(text)
        ? [
            { kind: "people", items: [["p1", "علي الأحمد", "ملف 4217 · الهوية تنتهي بـ 016 · الجوال ينتهي بـ 0012 · الرياض، النسيم", { words: "طلب ينقصه مستندان", tone: "warn" }], ["p2", "علي الأحمد", "ملف 3380 · الهوية تنتهي بـ 081 · الجوال ينتهي بـ 0077 · الخرج", { words: "الاسم نفسه، شخص آخر" }]].map(([id, rest, under, tag]) => ({ id, path: `/gallery/visit/${id}`, subject: id, label: "فاطمة الأحمد", words: [{ text: "فاطمة", hit: true }, { text: "إبراهيم", hit: true }, { text: rest, hit: false }], under, tag })) },
            { kind: "requests", items: [{ id: "r1", path: "/requests/r1", subject: "p1", label: "فاطمة الأحمد", words: [{ text: "طلب 2026-000318 · سداد إيجار ·", hit: false }, { text: "فاطمة", hit: true }] }] },
          ]
        : [],
      other_reading: /[a-z]/.test(text) ? "السالم" : null,
    }),
    undo_last: () => ({ words: "" }),
  };
  const slow = (value) => new Promise((resolve) => setTimeout(() => resolve(value), Number(params.get("delay") ?? 5)));
  window.__deeds = deeds;
  window.__calls = [];
  window.__TAURI_INTERNALS__ = {
    invoke: async (command, input) => {
      window.__calls.push(command === "call" ? input.name : command);
      if (command !== "call") return slow({});
      const deed = deeds[input.name];
      if (!deed) refuse("bad_call");
      return slow({ value: deed(structuredClone(input.input)), changes: [] });
    },
  };
  // As the product does: nothing may write to what all objects share.
  Object.freeze(Object.prototype);
})();
