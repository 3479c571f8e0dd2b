//! A table for a spreadsheet (جدول بصيغة CSV), as it leaves the office.

/// UTF-8 with its mark, each cell quoted, and none that a spreadsheet would take for a formula.
pub(crate) fn table<'t>(heads: &'t [String], rows: impl IntoIterator<Item = &'t [String]>) -> Vec<u8> {
    let cell = |text: &String| {
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        format!("\"{}{}\"", if formula { "'" } else { "" }, text.replace('"', "\"\""))
    };
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(heads).chain(rows) {
        text.push_str(&row.iter().map(cell).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}
