//! Each paper against its picture in `tests/papers/` of the workspace. After a wanted change: look at the new papers, then run with
//! `ISTIQBAL_RENEW=1` to renew the pictures.

use crate::samples::*;
use crate::tools::run;
use papers::*;
use std::path::PathBuf;

struct Grey {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

/// One page as grey dots, 50 to the inch.
fn drawn(pdf: &[u8], page: usize) -> Grey {
    let page = page.to_string();
    let out = run("pdftoppm", &["-r", "50", "-gray", "-f", &page, "-l", &page, "{}"], pdf).stdout;
    let mut parts = out.splitn(4, |b| b.is_ascii_whitespace());
    let mut word = || String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
    assert_eq!(word(), "P5", "a grey picture");
    let (width, height): (usize, usize) = (word().parse().unwrap(), word().parse().unwrap());
    let dots = out[out.len() - width * height..].to_vec();
    Grey { width, height, dots }
}

fn kept(path: &PathBuf) -> Option<Grey> {
    let file = std::io::BufReader::new(std::fs::File::open(path).ok()?);
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut dots).unwrap();
    Some(Grey { width: info.width as usize, height: info.height as usize, dots })
}

fn keep(path: &PathBuf, picture: &Grey) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let file = std::fs::File::create(path).unwrap();
    let mut encoder = png::Encoder::new(file, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().unwrap().write_image_data(&picture.dots).unwrap();
}

fn compare(name: &str, pdf: &[u8], page: usize) -> Result<(), String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/papers/{name}-{page}.png"));
    let now = drawn(pdf, page);
    if std::env::var_os("ISTIQBAL_RENEW").is_some() {
        keep(&path, &now);
        return Ok(());
    }
    let Some(kept) = kept(&path) else { return Err(format!("{name}-{page}: no picture, look at the paper and renew")) };
    if (kept.width, kept.height) != (now.width, now.height) {
        return Err(format!("{name}-{page}: another size"));
    }
    // Readers of other versions smooth edges a little differently: few dots may differ, and only a little on the whole.
    let far = kept.dots.iter().zip(&now.dots).filter(|(a, b)| a.abs_diff(**b) > 80).count();
    let sum: u64 = kept.dots.iter().zip(&now.dots).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    let mean = sum as f64 / now.dots.len() as f64;
    if far * 1000 > now.dots.len() || mean > 0.6 { Err(format!("{name}-{page}: {far} dots differ, {mean:.2} on average")) } else { Ok(()) }
}

#[test]
fn every_paper_looks_as_it_was_approved() {
    let mut press = Press::new();
    let indic = Letterhead { digits: Digits::ArabicIndic, ..neutral() };
    let training = Letterhead { training: true, logo_jpeg: Some(scan()), ..office() };
    let ink = || declaration(SignatureState::OnPaper { kept_in: Some("الصندوق 14".into()) });
    let papers = [
        ("letter", Paper::Acknowledgement(letter()), neutral(), vec![1]),
        ("letter-short-him", Paper::Acknowledgement(letter_short()), office(), vec![1]),
        ("letter-full-indic", Paper::Acknowledgement(letter_full()), indic.clone(), vec![1]),
        ("letter-long", Paper::Acknowledgement(letter_long()), neutral(), vec![1, 2]),
        ("letter-training", Paper::Acknowledgement(letter()), training.clone(), vec![1]),
        ("declaration-unsigned", Paper::Declaration(declaration(SignatureState::Unsigned)), office(), vec![2]),
        ("declaration-paper", Paper::Declaration(ink()), office(), vec![1, 2]),
        (
            "declaration-pad-him",
            Paper::Declaration(Declaration { sex: Sex::Male, ..declaration(SignatureState::OnPad { picture: scan() }) }),
            indic.clone(),
            vec![2],
        ),
        ("declaration-fingerprint", Paper::Declaration(declaration_long()), training.clone(), vec![4]),
        ("missing", Paper::MissingList(missing_list()), neutral(), vec![1]),
        ("where-slip", Paper::WhereSlip(where_slip()), neutral(), vec![1]),
        ("recovery", Paper::Recovery(recovery()), office(), vec![1]),
        ("recovery-indic", Paper::Recovery(recovery()), indic, vec![1]),
        ("slip", Paper::PassphraseSlip(slip()), office(), vec![1]),
        ("register", Paper::Register(register_sheet()), office(), vec![1]),
        ("decision-approved", Paper::DecisionLetter(decision_approved()), neutral(), vec![1]),
        ("decision-refused-him", Paper::DecisionLetter(decision_refused()), neutral(), vec![1]),
        ("decision-deferred", Paper::DecisionLetter(decision_deferred()), Letterhead { digits: Digits::ArabicIndic, ..neutral() }, vec![1]),
        ("decision-returned", Paper::DecisionLetter(decision_returned(4)), training.clone(), vec![1]),
        ("day-end", Paper::DayEnd(day_end()), office(), vec![1]),
        ("day-end-bare", Paper::DayEnd(day_end_bare()), office(), vec![1]),
        ("scope", Paper::Scope(scope()), office(), vec![1]),
        ("route", Paper::RouteSheet(route_sheet(3)), neutral(), vec![1]),
        ("study-form", Paper::StudyForm(study_form()), neutral(), vec![1, 2]),
        ("receipt", Paper::Receipt(receipt()), neutral(), vec![1]),
        ("receipt-proxy-indic", Paper::Receipt(receipt_proxy()), Letterhead { digits: Digits::ArabicIndic, ..neutral() }, vec![1]),
        ("appeal-acknowledgement", Paper::AppealLetter(appeal_acknowledgement()), neutral(), vec![1]),
        ("appeal-answer", Paper::AppealLetter(appeal_answer()), neutral(), vec![1]),
        ("agenda", Paper::Agenda(agenda(4)), neutral(), vec![1]),
        ("agenda-long", Paper::Agenda(agenda(60)), Letterhead { digits: Digits::ArabicIndic, ..neutral() }, vec![1, 3]),
        ("member-sheet", Paper::MemberSheet(member_sheet(8)), neutral(), vec![1, 2]),
        ("minutes", Paper::Minutes(minutes(5)), office(), vec![1, 2]),
        ("minutes-corrected", Paper::Minutes(minutes_corrected()), office(), vec![1]),
    ];
    let mut wrong = Vec::new();
    for (name, paper, letterhead, pages) in papers {
        let pdf = press.render(&paper, &letterhead).unwrap();
        wrong.extend(pages.into_iter().filter_map(|page| compare(name, &pdf, page).err()));
    }
    let file = case_file(&mut press, true);
    let pdf = press.render_case_file(&file, &training, &mut |_, _| true).unwrap();
    wrong.extend([1, 3, 7, 9, 12, 14].into_iter().filter_map(|page| compare("case-file", &pdf, page).err()));
    assert!(wrong.is_empty(), "a paper changed its look; if that is wanted, look at it and renew: {wrong:#?}");
}
