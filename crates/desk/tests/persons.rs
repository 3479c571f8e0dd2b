//! The person and the household through the door: what the clerk notices, and what nobody may get round.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use desk::{Code, Failure};
use serde_json::{Value, json};
use support::{Office, PASSPHRASE, office};

/// A filled form; `change` sets fields over it.
fn person(change: Value) -> Value {
    let mut form = json!({
        "first": "فاطمة", "father": "إبراهيم", "grandfather": "علي", "family": "الأحمد", "sex": "female", "nationality": "سعودية",
        "marital": "married", "living": true, "national_id": "1000 000 016", "other_documents": [],
        "birth": { "calendar": "hijri", "year": 1405, "month": 12, "day": 15 },
        "phones": [{ "number": "٠٥٥٠٠٠٠٠١٢", "owner": "", "best_time": "بعد العصر" }],
        "accounts": [{ "iban": "0380000000608010167519", "holder": "", "relation": "own", "note": "" }],
        "category": "wife", "needs": ["needs_reader"], "prison": null,
    });
    for (field, value) in change.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

fn salem(change: Value) -> Value {
    let mut form = person(json!({
        "first": "سالم", "father": "ناصر", "grandfather": "حمد", "family": "المحمد", "sex": "male", "national_id": "1000000008",
        "birth": { "calendar": "gregorian", "year": 1979, "month": 3, "day": 4 }, "phones": [], "accounts": [], "category": "prisoner",
        "needs": [], "prison": { "facility": "سجن المثال", "sentence_start": null, "expected_release": null },
    }));
    for (field, value) in change.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

fn new_household() -> Value {
    json!({ "new": { "address": { "district": "النسيم", "city": "الرياض" }, "role": "head" } })
}

fn register(office: &Office, person: Value, household: Value) -> Result<Value, Failure> {
    office.call("register_person", json!({ "person": person, "household": household, "not_duplicates": [] }))
}

fn fatima(office: &Office) -> Value {
    register(office, person(json!({})), new_household()).unwrap()
}

fn open(office: &Office, id: &Value) -> Result<Value, Failure> {
    office.call("get_person", json!({ "person_id": id }))
}

fn correct(office: &Office, view: &Value, form: Value) -> Result<Value, Failure> {
    let input = json!({ "person_id": view["id"], "version": view["version"], "person": form, "reason": "خطأ كتابي", "not_duplicates": [] });
    office.call("correct_person", input)
}

fn search(office: &Office, text: &str) -> Value {
    office.call("search", json!({ "text": text, "limit": null })).unwrap()
}

fn names(found: &Value) -> Vec<&str> {
    found["people"].as_array().unwrap().iter().map(|one| one["person"]["name"].as_str().unwrap()).collect()
}

fn refused(failure: &Failure) -> Vec<(&str, Code)> {
    failure.fields.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect()
}

fn journal(office: &Office, id: &Value) -> Vec<String> {
    let lines = office.call("history", json!({ "id": id })).unwrap();
    lines.as_array().unwrap().iter().map(|line| line["op"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_registered_person_gets_a_household_file_and_masked_facts() {
    let office = office();
    let view = fatima(&office);
    assert_eq!(view["name"], "فاطمة إبراهيم علي الأحمد", "as on the ID");
    let file = view["household"]["file_number"].as_str().unwrap();
    let second = register(&office, salem(json!({})), new_household()).unwrap();
    assert_ne!(second["household"]["file_number"], file, "each household has its own number");
    assert_eq!((view["id_last3"].as_str(), view["phones"][0]["last4"].as_str()), (Some("016"), Some("0012")), "the last digits tell people apart");
    let text = view.to_string();
    for secret in ["1000000016", "550000012", "0380000000608010167519", "wife", "608010167519"] {
        assert!(!text.contains(secret), "{secret} is masked on the page");
    }
    assert_eq!(view["registration"]["complete"], false, "مبدئي until somebody completes it (R15)");
    assert_eq!(view["birth"]["gregorian"], "31 أغسطس 1985 م", "dates come formatted");
}

#[test]
fn every_mistake_of_the_form_is_said_at_once_and_nothing_is_saved() {
    let office = office();
    let wrong = person(json!({ "first": "فاطمة😀", "national_id": "100000001", "birth": { "calendar": "hijri", "year": 1446, "month": 5, "day": 30 } }));
    let input = json!({
        "person": wrong, "household": { "new": { "address": { "short": "12" }, "role": "head" } },
        "not_duplicates": [{ "person_id": "00000000-0000-7000-8000-000000000000", "reason": " " }],
    });
    let failure = office.call("register_person", input).unwrap_err();
    assert_eq!(
        refused(&failure),
        [
            ("person.national_id", Code::IdLength),
            ("person.first", Code::ForbiddenLetters),
            ("person.birth.day", Code::NoSuchDay),
            ("household.new.address.short", Code::NumberShape),
            ("not_duplicates.0.reason", Code::Required),
        ],
        "the clerk mends all in one go"
    );
    assert_eq!(names(&search(&office, "ف")), Vec::<&str>::new(), "nothing was saved");
}

#[test]
fn the_same_number_is_refused_on_every_path_and_names_the_file() {
    let office = office();
    let view = fatima(&office);
    let file = view["household"]["file_number"].as_str().unwrap();
    for household in [new_household(), json!({ "prisoner_of": { "household_id": view["household"]["id"], "relation": "husband" } })] {
        let failure = register(&office, salem(json!({ "national_id": "١٠٠٠٠٠٠٠١٦" })), household).unwrap_err();
        assert_eq!((failure.code, failure.params["file_number"].as_str()), (Code::AlreadyOnFile, file), "one person, one file");
    }
    let other = register(&office, salem(json!({})), new_household()).unwrap();
    let failure = correct(&office, &other, salem(json!({ "national_id": "1000000016" }))).unwrap_err();
    assert_eq!(failure.code, Code::AlreadyOnFile, "correcting is no way round");
    assert_eq!(open(&office, &other["id"]).unwrap()["id_last3"], "008", "nothing was saved");
}

#[test]
fn a_likely_duplicate_is_shown_and_needs_a_verdict_on_every_path() {
    let office = office();
    let view = fatima(&office);
    let twin = person(json!({ "first": "فاطمه", "father": "ابراهيم", "national_id": "", "accounts": [], "phones": [] }));
    let existing = json!({ "existing": { "household_id": view["household"]["id"], "role": "other", "may_receive_money": false } });
    let behind = json!({ "prisoner_of": { "household_id": view["household"]["id"], "relation": "other" } });
    for household in [new_household(), existing, behind] {
        let failure = register(&office, twin.clone(), household).unwrap_err();
        assert_eq!((failure.code, failure.params["count"].as_str()), (Code::LikelyDuplicates, "1"), "no path skips the check");
    }
    let shown = office.call("likely_duplicates", json!({ "person": twin, "except": null })).unwrap();
    assert_eq!(shown.as_array().unwrap().len(), 1, "the one on file");
    let (on_file, typed) = (&shown[0]["on_file"], &shown[0]["typed"]);
    assert_eq!((on_file["first"].as_str(), typed["first"].as_str()), (Some("فاطمة"), Some("فاطمه")), "both sides as they are written");
    assert_eq!(on_file["id_last3"], "016", "comparable by the last digits");
    assert!(!shown.to_string().contains("1000000016"), "and masked");
    assert!(journal(&office, &view["id"]).contains(&"compare_duplicate".to_owned()), "being shown is in the journal");
    let answers = json!([{ "person_id": view["id"], "reason": "ابنة عمها، اطلعنا على الهويتين" }]);
    let input = json!({ "person": twin, "household": new_household(), "not_duplicates": answers });
    let second = office.call("register_person", input).unwrap();
    let again = correct(&office, &second, person(json!({ "father": "ابراهيم", "national_id": "", "accounts": [], "phones": [] })));
    assert!(again.is_ok(), "a pair that was judged is not asked about again: {again:?}");
    let third = register(&office, salem(json!({})), new_household()).unwrap();
    let failure = correct(&office, &third, person(json!({ "national_id": "", "accounts": [] }))).unwrap_err();
    assert_eq!((failure.code, failure.params["count"].as_str()), (Code::LikelyDuplicates, "2"), "correcting a name is checked as well");
}

#[test]
fn brothers_and_sisters_are_no_duplicates() {
    let office = office();
    fatima(&office);
    let sister = person(json!({ "first": "سارة", "national_id": "1000000024", "accounts": [], "birth": { "calendar": "hijri", "year": 1408, "month": 2, "day": 3 } }));
    assert!(register(&office, sister, new_household()).is_ok(), "father, grandfather, family and phone are a family's");
}

#[test]
fn the_verdict_same_person_is_kept_with_its_file() {
    let office = office();
    let view = fatima(&office);
    let empty = office.call("judge_same_person", json!({ "person_id": view["id"], "score": 80, "reason": "" })).unwrap_err();
    assert_eq!(refused(&empty), [("reason", Code::Required)], "a verdict has a reason");
    office.call("judge_same_person", json!({ "person_id": view["id"], "score": 80, "reason": "الهوية نفسها" })).unwrap();
    assert_eq!(journal(&office, &view["id"])[0], "judge_duplicate", "it stands in the history");
}

#[test]
fn a_correction_keeps_the_old_value_and_its_reason() {
    let office = office();
    let view = fatima(&office);
    let without = office.call("correct_person", json!({ "person_id": view["id"], "version": 1, "person": person(json!({})), "reason": "", "not_duplicates": [] }));
    assert_eq!(refused(&without.unwrap_err()), [("reason", Code::Required)], "why is asked");
    let corrected = correct(&office, &view, person(json!({ "family": "الأحمدي", "category": "parent" }))).unwrap();
    assert_eq!((corrected["name"].as_str(), corrected["version"].as_i64()), (Some("فاطمة إبراهيم علي الأحمدي"), Some(2)), "saved");
    let history = office.call("history", json!({ "id": view["id"] })).unwrap();
    let fields = history[0]["fields"].as_array().unwrap();
    assert!(fields.contains(&json!({ "field": "family", "before": "الأحمد" })), "كان الأحمد: {fields:?}");
    assert!(fields.contains(&json!({ "field": "prison", "before": null })), "the history says that the fence changed, never what was behind it");
    assert!(!history.to_string().contains("wife"), "the category is behind the fence");
    let found = search(&office, "الاحمدي");
    assert_eq!(names(&found), ["فاطمة إبراهيم علي الأحمدي"], "found by the new name");
}

#[test]
fn a_stale_save_is_refused_with_the_saved_version() {
    let office = office();
    let view = fatima(&office);
    correct(&office, &view, person(json!({ "nationality": "يمنية" }))).unwrap();
    let failure = correct(&office, &view, person(json!({ "nationality": "سورية" }))).unwrap_err();
    assert_eq!((failure.code, failure.params["saved_version"].as_str()), (Code::Stale, "2"), "somebody saved first");
    assert_eq!(open(&office, &view["id"]).unwrap()["nationality"], "يمنية", "the first save stands");
    let household = json!({ "household_id": view["household"]["id"], "version": 9, "address": {} });
    assert_eq!(office.call("set_address", household).unwrap_err().code, Code::Stale, "a household as well");
}

#[test]
fn pressing_save_twice_registers_once() {
    let office = office();
    let input = json!({ "person": person(json!({})), "household": new_household(), "not_duplicates": [] });
    let first = office.call_once("register_person", input.clone(), "form-1").unwrap();
    let second = office.call_once("register_person", input, "form-1").unwrap();
    assert_eq!(first["id"], second["id"], "the second press answers as the first");
    assert_eq!(names(&search(&office, "فاطمة")).len(), 1, "one file");
}

#[test]
fn opening_and_revealing_are_journalled_and_the_fence_asks_why() {
    let office = office();
    let view = register(&office, salem(json!({})), new_household()).unwrap();
    open(&office, &view["id"]).unwrap();
    let reveal = |field: &str, reason: &str| office.call("reveal", json!({ "person_id": view["id"], "field": field, "reason": reason }));
    assert_eq!(reveal("national_id", "").unwrap()["values"], json!(["1000 000 008"]), "one value is opened");
    assert_eq!(refused(&reveal("prison", " ").unwrap_err()), [("reason", Code::Required)], "what is behind the fence needs a reason");
    let opened = reveal("prison", "لإعداد البحث").unwrap();
    assert_eq!((opened["prison"]["facility"].as_str(), opened["prison"]["category"].as_str()), (Some("سجن المثال"), Some("prisoner")), "and is opened with one");
    office.call("person_for_editing", json!({ "person_id": view["id"] })).unwrap();
    let done = journal(&office, &view["id"]);
    assert_eq!(done, ["open_person_form", "reveal_prison", "reveal_national_id", "open_person", "register_person"], "every look is there");
}

#[test]
fn the_form_for_correcting_saves_back_unchanged() {
    let office = office();
    let view = fatima(&office);
    let form = office.call("person_for_editing", json!({ "person_id": view["id"] })).unwrap();
    assert_eq!(form["person"]["national_id"], "1000000016", "raw values");
    assert_eq!(form["person"]["birth"]["calendar"], "hijri", "the calendar that was typed");
    correct(&office, &view, form["person"].clone()).unwrap();
    let again = office.call("person_for_editing", json!({ "person_id": view["id"] })).unwrap();
    assert_eq!(again["person"], form["person"], "opening and saving changes nothing");
}

#[test]
fn a_relatives_file_is_a_hard_wall() {
    let office = office();
    let view = fatima(&office);
    office.desk.lock();
    let me = office.staff_id("نورة السالم");
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let mark = |closed: bool| json!({ "person_id": view["id"], "staff_id": me, "closed": closed, "reason": "أختي" });
    office.call("mark_relative_of_staff", mark(true)).unwrap();
    let id = &view["id"];
    let household = &view["household"]["id"];
    let walls = [
        ("get_person", json!({ "person_id": id })),
        ("person_for_editing", json!({ "person_id": id })),
        ("reveal", json!({ "person_id": id, "field": "iban", "reason": "" })),
        ("correct_person", json!({ "person_id": id, "version": 1, "person": person(json!({})), "reason": "x", "not_duplicates": [] })),
        ("archive_person", json!({ "person_id": id, "version": 1 })),
        ("enter_person_in_error", json!({ "person_id": id, "version": 1, "reason": "x" })),
        ("complete_registration", json!({ "person_id": id, "version": 1 })),
        ("judge_same_person", json!({ "person_id": id, "score": 1, "reason": "x" })),
        ("mark_relative_of_staff", mark(false)),
        ("get_household", json!({ "household_id": household })),
        ("begin_dependant", json!({ "household_id": household })),
        ("history", json!({ "id": id })),
        ("history", json!({ "id": household })),
        ("set_address", json!({ "household_id": household, "version": 1, "address": {} })),
        ("end_membership", json!({ "household_id": household, "version": 1, "person_id": id, "on": null })),
        ("register_person", json!({ "person": salem(json!({})), "not_duplicates": [],
            "household": { "existing": { "household_id": household, "role": "husband", "may_receive_money": false } } })),
    ];
    for (deed, input) in walls {
        assert_eq!(office.call(deed, input).unwrap_err().code, Code::NotAllowed, "{deed} goes round the wall");
    }
    for text in ["فاطمة", "1000000016", "0550000012", "016", view["household"]["file_number"].as_str().unwrap()] {
        let found = search(&office, text);
        assert_eq!((names(&found).len(), found["households"].as_array().unwrap().len()), (0, 0), "{text} shows nothing");
    }
    let file = office.call("register_person", json!({ "person": person(json!({})), "household": new_household(), "not_duplicates": [] })).unwrap_err();
    assert_eq!((file.code, file.params["file_number"].as_str()), (Code::AlreadyOnFile, ""), "not even the file's number");
    let twin = person(json!({ "national_id": "", "accounts": [] }));
    let shown = office.call("likely_duplicates", json!({ "person": twin, "except": null })).unwrap();
    assert_eq!((&shown[0]["on_file"], &shown[0]["person_id"]), (&json!(null), &json!(null)), "a likeness is said, nothing of it shown");
    let answered = json!({ "person": twin, "household": new_household(), "not_duplicates": [{ "person_id": id, "reason": "غيرها" }] });
    assert_eq!(office.call("register_person", answered).unwrap_err().params["closed"], "1", "a colleague must judge it");
    let incomplete = office.call("list_incomplete", json!({})).unwrap();
    assert_eq!(incomplete.as_array().unwrap().len(), 0, "not in the work-list");

    office.sign_in_as("سعد العلي", &["clerk", "manager"]);
    assert_eq!(open(&office, id).unwrap()["closed_to"], json!([me]), "a colleague serves her and sees the mark");
    office.call("mark_relative_of_staff", mark(false)).unwrap();
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    assert!(open(&office, id).is_ok(), "a wrong mark is taken away by another manager");
}

#[test]
fn archiving_and_error_are_taken_back() {
    let office = office();
    let mut view = fatima(&office);
    let file = view["household"]["id"].clone();
    for (deed, archived) in [("archive_person", true), ("unarchive_person", false)] {
        view = office.call(deed, json!({ "person_id": view["id"], "version": view["version"] })).unwrap();
        assert_eq!(view["archived"], archived, "{deed}");
        assert_eq!(names(&search(&office, "فاطمة")).len(), 1, "an archived file is still found");
    }
    view = office.call("enter_person_in_error", json!({ "person_id": view["id"], "version": view["version"], "reason": "سُجلت مرتين" })).unwrap();
    assert_eq!(names(&search(&office, "فاطمة")).len(), 0, "hidden");
    let household = office.call("get_household", json!({ "household_id": file }));
    assert_eq!(household.unwrap()["members"], json!([]), "not listed in the household");
    view = office.call("reinstate_person", json!({ "person_id": view["id"], "version": view["version"] })).unwrap();
    assert_eq!((names(&search(&office, "فاطمة")).len(), view["entered_in_error"].as_bool()), (1, Some(false)), "back again");
    let error = office.call("enter_person_in_error", json!({ "person_id": view["id"], "version": view["version"], "reason": "" })).unwrap_err();
    assert_eq!(refused(&error), [("reason", Code::Required)], "why is asked");
}

#[test]
fn a_registration_is_completed_only_when_nothing_is_missing() {
    let office = office();
    let bare = person(json!({ "marital": null, "phones": [] }));
    let view = register(&office, bare, json!({ "new": { "address": {}, "role": "head" } })).unwrap();
    assert_eq!(view["registration"]["gaps"], json!(["marital", "phones", "address"]), "what is missing is named");
    let complete = |view: &Value| office.call("complete_registration", json!({ "person_id": view["id"], "version": view["version"] }));
    let failure = complete(&view).unwrap_err();
    assert_eq!(refused(&failure), [("marital", Code::Required), ("phones", Code::Required), ("address", Code::Required)], "R15");
    office.knobs.days(3);
    let waiting = office.call("list_incomplete", json!({})).unwrap();
    assert_eq!((waiting[0]["days"].as_i64(), waiting[0]["gaps"].as_array().unwrap().len()), (Some(3), 3), "it waits in the work-list");
    let view = correct(&office, &view, person(json!({}))).unwrap();
    let address = json!({ "household_id": view["household"]["id"], "version": 1, "address": { "described": "خلف المسجد" } });
    office.call("set_address", address).unwrap();
    let done = complete(&view).unwrap();
    assert_eq!((done["registration"]["complete"].as_bool(), done["registration"]["by"].as_str()), (Some(true), Some("نورة السالم")), "day and employee are kept");
    assert_eq!(office.call("list_incomplete", json!({})).unwrap(), json!([]), "done");
}

#[test]
fn a_household_grows_and_shrinks_with_its_dates() {
    let office = office();
    let view = fatima(&office);
    let id = &view["household"]["id"];
    let existing = json!({ "existing": { "household_id": id, "role": "daughter", "may_receive_money": false } });
    let sara = person(json!({ "first": "سارة", "father": "سالم", "grandfather": "ناصر", "family": "المحمد", "national_id": "1000000024", "accounts": [], "phones": [],
        "birth": { "calendar": "gregorian", "year": 2015, "month": 5, "day": 1 }, "category": "child" }));
    let sara = register(&office, sara, existing).unwrap();
    let prisoner = register(&office, salem(json!({})), json!({ "prisoner_of": { "household_id": id, "relation": "husband" } })).unwrap();
    office.call("set_kinship", json!({ "from": sara["id"], "to": view["id"], "kind": "child_of", "holds": true })).unwrap();
    let page = office.call("get_household", json!({ "household_id": id })).unwrap();
    let roles: Vec<_> = page["members"].as_array().unwrap().iter().map(|member| member["role"].as_str().unwrap()).collect();
    assert_eq!((roles, page["prisoners"].as_u64()), (vec!["head", "daughter"], Some(1)), "the head first; the prisoner is counted");
    assert!(!page.to_string().contains(prisoner["id"].as_str().unwrap()), "and not named");
    assert!(!prisoner.to_string().contains(id.as_str().unwrap()), "nor does his page say whom he stands behind");
    assert_eq!((page["members"][1]["minor"].as_bool(), page["kinships"][0]["kind"].as_str()), (Some(true), Some("child_of")), "a child of hers");
    let end = json!({ "household_id": id, "version": page["version"], "person_id": sara["id"], "on": null });
    let page = office.call("end_membership", end).unwrap();
    assert_eq!((page["members"].as_array().unwrap().len(), page["former_members"][0]["person"]["spoken"].as_str()), (1, Some("سارة المحمد")), "who left is remembered");
    let back = |version: &Value, role: &str| {
        office.call("add_member", json!({ "household_id": id, "version": version, "person_id": sara["id"], "role": role, "since": null, "may_receive_money": false }))
    };
    assert_eq!(back(&page["version"], "head").unwrap_err().code, Code::HeadTaken, "one head");
    let page = back(&page["version"], "daughter").unwrap();
    assert_eq!(back(&page["version"], "daughter").unwrap_err().code, Code::AlreadyInHousehold, "once is enough");
    let other = register(&office, person(json!({ "first": "هند", "father": "خالد", "family": "القحطاني", "national_id": "", "phones": [], "accounts": [], "birth": null })), new_household()).unwrap();
    let join = json!({ "household_id": id, "version": page["version"], "person_id": other["id"], "role": "other", "since": null, "may_receive_money": false });
    let failure = office.call("add_member", join).unwrap_err();
    assert_eq!((failure.code, &json!(failure.params["file_number"])), (Code::AlreadyInHousehold, &other["household"]["file_number"]), "she belongs to another file");
}

#[test]
fn search_finds_from_one_box_and_never_says_why() {
    let office = office();
    let view = fatima(&office);
    register(&office, salem(json!({})), json!({ "prisoner_of": { "household_id": view["household"]["id"], "relation": "husband" } })).unwrap();
    let file = view["household"]["file_number"].as_str().unwrap();
    for text in ["فاطمه ابراهيم", "الاحمد فا", "١٠٠٠٠٠٠٠١٦", "055 000 0012", "0012", file, "فاطمة 016", "احمد 0012"] {
        assert_eq!(names(&search(&office, text)), ["فاطمة إبراهيم علي الأحمد"], "typed as {text:?}");
    }
    assert_eq!(names(&search(&office, "سالم 016")), Vec::<&str>::new(), "name and digits must be one person's");
    let found = search(&office, file);
    assert_eq!(found["households"][0]["file_number"], file, "the household too");
    let found = search(&office, "ابراهيم فاطمه");
    let marked: Vec<_> = found["people"][0]["words"].as_array().unwrap().iter().filter(|word| word["hit"] == true).map(|word| word["text"].as_str().unwrap()).collect();
    assert_eq!(marked, ["فاطمة", "إبراهيم"], "the words that fit are marked whole");
    let all = format!("{}{}", search(&office, "سالم"), search(&office, "1000000008"));
    for why in ["prison", "husband", "wife", "سجن"] {
        assert!(!all.contains(why), "{why} tells why a family is with the charity");
    }
    assert!(all.contains("سالم ناصر"), "he is found by his own name");
}

#[test]
fn the_wrong_keyboard_and_hostile_text_are_no_errors() {
    let office = office();
    fatima(&office);
    let found = search(&office, "thxlm");
    assert_eq!((names(&found).len(), &found["also_searched"]), (0, &json!(null)), "keys that spell nobody in either layout");
    let found = search(&office, "tm");
    assert_eq!(names(&found).len(), 0, "short and nobody");
    let typed = "tgi";
    assert_eq!(search(&office, typed)["also_searched"], json!(null), "nothing in the other layout either");
    let found = search(&office, "hghpl]");
    assert_eq!((names(&found), &found["also_searched"]), (vec!["فاطمة إبراهيم علي الأحمد"], &json!("الاحمد")), "بحثنا عن: الاحمد");
    for text in ["\"", "*", "NEAR(علي, 2)", "-علي", "", "   ", "'; DROP TABLE person; --", "\u{0}", "{a}:b", &"م ".repeat(5000)] {
        assert!(office.call("search", json!({ "text": text, "limit": 255 })).is_ok(), "{text:?} must not be an error");
    }
}

#[test]
fn namesakes_are_told_apart() {
    let office = office();
    fatima(&office);
    let other = person(json!({ "national_id": "1000000081", "phones": [{ "number": "0550000077", "owner": "", "best_time": "" }], "accounts": [],
        "birth": { "calendar": "gregorian", "year": 1999, "month": 1, "day": 2 } }));
    register(&office, other, new_household()).unwrap();
    let found = search(&office, "فاطمة");
    let signs: Vec<_> = found["people"].as_array().unwrap().iter().map(|one| (one["person"]["id_last3"].as_str().unwrap(), one["namesake"].as_bool().unwrap())).collect();
    assert_eq!(signs, [("081", true), ("016", true)], "the second sign must be looked at");
}

#[test]
fn an_auditor_opens_no_file() {
    let office = office();
    let view = fatima(&office);
    office.sign_in_as("المراجع", &["auditor"]);
    for (deed, input) in [
        ("get_person", json!({ "person_id": view["id"] })),
        ("search", json!({ "text": "فاطمة", "limit": null })),
        ("get_household", json!({ "household_id": view["household"]["id"] })),
    ] {
        assert_eq!(office.call(deed, input).unwrap_err().code, Code::NotAllowed, "{deed} is not the auditor's");
    }
}

#[test]
fn unknown_fields_and_wrong_shapes_are_bad_calls() {
    let office = office();
    let mut form = person(json!({}));
    form["nickname"] = json!("x");
    assert_eq!(register(&office, form, new_household()).unwrap_err().code, Code::BadCall, "an unknown field");
    assert_eq!(register(&office, person(json!({ "sex": "x" })), new_household()).unwrap_err().code, Code::BadCall, "an unknown choice");
    assert_eq!(open(&office, &json!("not an id")).unwrap_err().code, Code::BadCall, "no id");
    assert_eq!(open(&office, &json!("00000000-0000-7000-8000-000000000000")).unwrap_err().code, Code::NotFound, "nobody");
}

#[test]
fn a_second_child_is_asked_nothing_the_household_knows() {
    let office = office();
    let view = fatima(&office);
    let file = &view["household"]["id"];
    let start = || office.call("begin_dependant", json!({ "household_id": file })).unwrap();
    assert_eq!((start()["father"].as_str(), start()["nationality"].as_str()), (Some(""), Some("سعودية")), "a mother's name does not tell the father's");
    let sara = json!({ "first": "سارة", "father": "سالم", "grandfather": "ناصر", "family": "المحمد", "national_id": "1000000024", "accounts": [], "phones": [] });
    let existing = json!({ "existing": { "household_id": file, "role": "daughter", "may_receive_money": false } });
    register(&office, person(sara), existing).unwrap();
    let next = start();
    assert_eq!((next["father"].as_str(), next["grandfather"].as_str(), next["family"].as_str()), (Some("سالم"), Some("ناصر"), Some("المحمد")), "the sister tells it");
    let head = register(&office, salem(json!({ "category": "released", "prison": null })), new_household()).unwrap();
    let his = office.call("begin_dependant", json!({ "household_id": head["household"]["id"] })).unwrap();
    assert_eq!((his["father"].as_str(), his["grandfather"].as_str(), his["family"].as_str()), (Some("سالم"), Some("ناصر"), Some("المحمد")), "a father's own name does");
    let name = office.call("read_name", json!({ "text": "عبد الله سالم المحمد" })).unwrap();
    assert_eq!((name["first"].as_str(), name["father"].as_str(), name["family"].as_str()), (Some("عبد الله"), Some("سالم"), Some("المحمد")), "a whole name finds its fields");
}
