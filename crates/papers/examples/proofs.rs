//! Writes every sample paper into the folder named first, to be looked at.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/samples/mod.rs"]
mod samples;

use papers::*;
use samples::*;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    let mut press = Press::new();
    let indic = Letterhead { digits: Digits::ArabicIndic, ..neutral() };
    let training = Letterhead { training: true, logo_jpeg: Some(scan()), ..office() };
    let proofs = [
        ("letter", Paper::Acknowledgement(letter()), neutral()),
        ("letter-short-him", Paper::Acknowledgement(letter_short()), office()),
        ("letter-full-indic", Paper::Acknowledgement(letter_full()), indic.clone()),
        ("letter-long", Paper::Acknowledgement(letter_long()), neutral()),
        ("letter-training", Paper::Acknowledgement(letter()), training.clone()),
        ("declaration-unsigned", Paper::Declaration(declaration(SignatureState::Unsigned)), office()),
        ("declaration-paper", Paper::Declaration(declaration(SignatureState::OnPaper { kept_in: Some("الصندوق 14".into()) })), office()),
        (
            "declaration-pad",
            Paper::Declaration(Declaration { sex: Sex::Male, ..declaration(SignatureState::OnPad { picture: scan() }) }),
            indic.clone(),
        ),
        ("declaration-long", Paper::Declaration(declaration_long()), training.clone()),
        ("missing", Paper::MissingList(missing_list()), neutral()),
        ("where-slip", Paper::WhereSlip(where_slip()), neutral()),
        (
            "missing-none",
            Paper::MissingList(MissingList { papers: vec![], notes: vec![], request_number: String::new(), ..missing_list() }),
            indic.clone(),
        ),
        ("recovery", Paper::Recovery(recovery()), office()),
        ("recovery-indic", Paper::Recovery(recovery()), indic),
        ("slip", Paper::PassphraseSlip(slip()), office()),
        ("register", Paper::Register(register_sheet()), office()),
        ("decision-approved", Paper::DecisionLetter(decision_approved()), neutral()),
        ("decision-refused-him", Paper::DecisionLetter(decision_refused()), neutral()),
        ("decision-refused-bare", Paper::DecisionLetter(decision_refused_bare()), neutral()),
        ("decision-deferred", Paper::DecisionLetter(decision_deferred()), Letterhead { digits: Digits::ArabicIndic, ..neutral() }),
        ("decision-returned", Paper::DecisionLetter(decision_returned(4)), training.clone()),
        ("decision-returned-12", Paper::DecisionLetter(decision_returned(12)), neutral()),
        ("route", Paper::RouteSheet(route_sheet(3)), neutral()),
        ("route-long", Paper::RouteSheet(route_sheet(14)), Letterhead { digits: Digits::ArabicIndic, ..neutral() }),
        ("study-form", Paper::StudyForm(study_form()), neutral()),
        ("receipt", Paper::Receipt(receipt()), neutral()),
        ("receipt-proxy-indic", Paper::Receipt(receipt_proxy()), Letterhead { digits: Digits::ArabicIndic, ..neutral() }),
        ("appeal-acknowledgement", Paper::AppealLetter(appeal_acknowledgement()), neutral()),
        ("appeal-answer", Paper::AppealLetter(appeal_answer()), neutral()),
        ("agenda-1", Paper::Agenda(agenda(1)), neutral()),
        ("agenda-60", Paper::Agenda(agenda(60)), Letterhead { digits: Digits::ArabicIndic, ..neutral() }),
        ("agenda-none", Paper::Agenda(agenda(0)), neutral()),
        ("member-sheet", Paper::MemberSheet(member_sheet(12)), neutral()),
        ("minutes-1", Paper::Minutes(minutes(1)), office()),
        ("minutes-60", Paper::Minutes(minutes(60)), office()),
        ("minutes-corrected", Paper::Minutes(minutes_corrected()), office()),
    ];
    for (name, paper, letterhead) in proofs {
        std::fs::write(folder.join(format!("{name}.pdf")), press.render(&paper, &letterhead).unwrap()).unwrap();
    }
    for (name, merged, letterhead) in [("case", true, office()), ("case-training", true, training), ("case-bare", false, office())] {
        let mut file = case_file(&mut press, merged);
        if !merged {
            (file.household, file.prisoner, file.checklist, file.history) = (vec![], None, vec![], vec![]);
        }
        std::fs::write(folder.join(format!("{name}.pdf")), press.render_case_file(&file, &letterhead, &mut |_, _| true).unwrap()).unwrap();
    }
}
