//! The sample visit: an office, a family, a request, and the papers they leave, so that anybody can look at them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use desk::{Desk, sample_visit};
use serde_json::json;
use vault::KdfCost;

use crate::{
    call::{Done, Trouble, text_of, value_of},
    commands::{export_to, print, write_base64},
};

const MANAGER: &str = "نورة السالم";

/// Makes the office and the visit; prints JSON with the absolute paths of the papers.
pub(crate) fn demo(data: PathBuf, out: &Path) -> Done {
    if fs::read_dir(&data).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Trouble::Usage(format!("{} is not empty: the sample office needs a folder of its own", data.display())));
    }
    let desk = Desk::new(ctl::host(data.clone(), KdfCost::DEFAULT))?;
    let passphrase = value_of(&desk, "suggest_passphrase", json!({}))?;
    let set_up = value_of(
        &desk,
        "set_up_office",
        json!({
            "settings": {
                "name_ar": "جمعية المثال لرعاية السجناء وأسرهم", "name_latin": "Example Charity", "public_name": "جمعية المثال الخيرية",
                "licence": "1234", "city": "الرياض", "signatory_name": "خالد بن إبراهيم السالم", "signatory_title": "المدير التنفيذي",
                "reply_floor_days": 14, "reply_target_days": 30, "digits": "western", "training": false,
            },
            "logo": null, "manager_name": MANAGER, "passphrase": passphrase,
        }),
    )?;
    let visit = sample_visit(&desk)?;
    let paper = |id: &str, name: &str| {
        let taken = value_of(&desk, "take_paper", json!({ "paper_id": id, "purpose": "save" }))?;
        write_base64(out, &format!("{name}.pdf"), text_of(&taken, "/pdf")?)
    };
    let declaration = paper(&visit.declaration_paper, "declaration")?;
    let letter = paper(&visit.letter_paper, "letter")?;
    let recovery = write_base64(out, "recovery.pdf", text_of(&set_up, "/recovery_paper")?)?;
    let exported = export_to(&desk, &visit.request_id, "لجنة البحث", "دراسة الطلب في الجلسة القادمة", out)?;
    print(&json!({
        "data": std::path::absolute(&data)?, "staff": MANAGER, "passphrase": passphrase, "request": visit.request_number,
        "declaration": declaration, "letter": letter, "recovery_paper": recovery,
        "case_file": exported["case_file"], "case_file_pdf": exported["case_file_pdf"],
        "case_file_passphrase": exported["passphrase"], "passphrase_slip": exported["slip"],
    }))
}
