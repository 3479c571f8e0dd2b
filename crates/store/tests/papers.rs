//! Kept papers, declarations and scans through the store's public methods only; a second store must pass this unchanged.
#![allow(clippy::unwrap_used)]

use domain::{
    attachment::{Attachment, AttachmentOf, ScanMedia},
    catalogue::{Catalogue, KindCode, PaperCode},
    declaration::{Declaration, DeclarationState, Signature, Signing, SigningMethod},
    household::{Address, AddressInput},
    id::{OfficeId, StaffId, new_id},
    number::{DeclarationNumber, FileNumber, RequestNumber},
    paper::{Sheet, SheetKind},
    person::{PersonFacts, PersonInput},
    request::{Capacity, Request, RequestState, Stamp},
    snapshot::{Snapshot, SnapshotRow, SnapshotSection},
    staff::{Role, StaffMember},
};
use store::{AttachmentRow, KeptSheet, Reader, Store, StoreError, Writer};

struct Office {
    store: Store,
    clerk: StaffId,
    folder: tempfile::TempDir,
}

fn id<T: From<uuid::Uuid>>(number: u8) -> T {
    new_id(i64::from(number), [number; 10])
}

/// A clerk, one person, one household, one request (number 10).
fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("office.db"), &[7; 32], OfficeId::from(uuid::Uuid::nil())).unwrap();
    let clerk = id(250);
    let input = PersonInput { first: "فاطمة".into(), family: "الأحمد".into(), ..PersonInput::default() };
    let facts = PersonFacts::parse(&input, "2026-11-22".parse().unwrap()).unwrap();
    let request = Request {
        id: id(10),
        version: 1,
        number: RequestNumber::new(2026, 10).unwrap(),
        household_id: id(100),
        applicant_id: id(1),
        beneficiary_id: id(1),
        capacity: Capacity::Own,
        capacity_paper: None,
        kind: KindCode::parse("rent").unwrap(),
        catalogue_version: 1,
        state: RequestState::Draft,
        state_since: 0,
        opened: Stamp { by: clerk, at: 0 },
        despite_open: None,
        answers: Vec::new(),
        explained: None,
        withdrawn: None,
    };
    let done: Result<(), StoreError> = store.write(|writer| {
        writer.insert_staff(&StaffMember { id: clerk, name: "نورة".into(), roles: vec![Role::Clerk], active: true }, 0)?;
        writer.insert_catalogue(&Catalogue::start().unwrap(), 0)?;
        writer.insert_person(id(1), &facts, 0)?;
        writer.insert_household(id(100), FileNumber::new(421).unwrap(), &Address::parse(&AddressInput::default()).unwrap(), 0)?;
        writer.insert_request(&request)
    });
    done.unwrap();
    Office { store, clerk, folder }
}

impl Office {
    fn write<T>(&self, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> T {
        self.store.write(work).unwrap()
    }

    fn refused(&self, work: impl FnOnce(&Writer<'_>) -> Result<(), StoreError>) -> StoreError {
        self.store.write(work).unwrap_err()
    }

    fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
        self.store.read(work).unwrap()
    }

    fn sheet(&self, number: u8) -> KeptSheet {
        let sheet = Sheet {
            id: id(number),
            kind: SheetKind::Declaration,
            number: format!("2026-{number:06}"),
            request_id: id(10),
            sha256: vec![number; 32],
            text_version: "1".into(),
            made: Stamp { by: self.clerk, at: i64::from(number) },
        };
        KeptSheet { sheet, sealed: vec![number; 5000], seal_key: [number; 32] }
    }

    fn declaration(&self, number: u8) -> Declaration {
        let row = SnapshotRow { code: "name".into(), label: "الاسم".into(), value: "فاطمة \"أم عمر\" الأحمد".into() };
        let snapshot =
            Snapshot { sections: vec![SnapshotSection { code: "applicant".into(), title: "البيانات".into(), rows: vec![row] }] };
        Declaration {
            id: id(number),
            number: DeclarationNumber::new(2026, u32::from(number)).unwrap(),
            request_id: id(10),
            declarant_id: id(1),
            form_version: "1".into(),
            form_sha256: vec![3; 32],
            sha256: snapshot.sha256().to_vec(),
            snapshot,
            signing: Signing { method: SigningMethod::Paper, witnesses: Vec::new() },
            state: DeclarationState::Unsigned,
            printed: Stamp { by: self.clerk, at: i64::from(number) },
            paper_id: id(number),
            signature: None,
        }
    }

    /// Prints a declaration: its sheet and itself.
    fn print(&self, number: u8) -> Declaration {
        let declaration = self.declaration(number);
        self.write(|writer| {
            writer.insert_sheet(&self.sheet(number))?;
            writer.supersede_declarations(id(10))?;
            writer.insert_declaration(&declaration)
        });
        declaration
    }

    fn sign(&self, declaration: &Declaration, at: i64) -> Declaration {
        let signature = Signature {
            witness: Stamp { by: self.clerk, at },
            kept_in: "الصندوق 14".into(),
            picture_sha256: Some(vec![1; 32]),
            binding_sha256: Some(vec![2; 32]),
        };
        let mut signed = declaration.clone();
        signed.sign(&declaration.snapshot.clone(), signature).unwrap();
        self.write(|writer| writer.sign_declaration(&signed));
        signed
    }
}

#[test]
fn a_paper_is_kept_byte_for_byte_and_over_a_restart() {
    let office = office();
    let kept = office.sheet(20);
    office.write(|writer| writer.insert_sheet(&kept));
    assert_eq!(office.read(|reader| reader.get_kept_sheet(id(20))), kept, "printing again gives the same bytes (R62)");
    let Office { store, folder, .. } = office;
    let path = store.path().to_owned();
    drop(store);
    let again = Store::open(&path, &[7; 32]).unwrap();
    let kept_again: Result<KeptSheet, StoreError> = again.read(|reader| reader.get_kept_sheet(id(20)));
    assert_eq!(kept_again.unwrap(), kept, "and tomorrow");
    drop(folder);
}

#[test]
fn papers_are_listed_newest_first_and_one_number_is_not_kept_twice_under_one_id() {
    let office = office();
    office.write(|writer| {
        writer.insert_sheet(&office.sheet(20))?;
        writer.insert_sheet(&office.sheet(21))
    });
    let numbers: Vec<String> = office.read(|reader| reader.list_sheets(id(10))).into_iter().map(|sheet| sheet.number).collect();
    assert_eq!(numbers, ["2026-000021", "2026-000020"], "the last print stands first");
    office.refused(|writer| writer.insert_sheet(&office.sheet(21)));
    assert!(matches!(office.store.read(|reader| reader.get_sheet(id(99))), Err(StoreError::NotFound)), "a paper that is not there");
}

#[test]
fn a_declaration_comes_back_as_it_was_printed_and_signed() {
    let office = office();
    let printed = office.print(20);
    assert_eq!(office.read(|reader| reader.get_declaration(id(20))), printed, "unsigned");
    assert_eq!(office.read(|reader| reader.find_signed_declaration(id(10))), None, "nobody signed yet");
    let signed = office.sign(&printed, 50);
    let kept = office.read(|reader| reader.get_declaration(id(20)));
    assert_eq!(kept, signed, "with its witness, place and hashes");
    assert_eq!(kept.snapshot.sha256().to_vec(), kept.sha256, "what is covered still has the hash that stands on the paper");
    assert_eq!(office.read(|reader| reader.find_signed_declaration(id(10))), Some((id(20), signed.sha256)), "it is found");
}

#[test]
fn a_signed_declaration_is_frozen() {
    let office = office();
    let printed = office.print(20);
    let signed = office.sign(&printed, 50);
    let again = office.refused(|writer| writer.sign_declaration(&signed));
    assert!(matches!(again, StoreError::NotFound), "nothing waits for a signature: {again:?}");
    office.write(|writer| writer.supersede_declarations(id(10)));
    assert_eq!(office.read(|reader| reader.get_declaration(id(20))).state, DeclarationState::Signed, "printing another leaves it signed");
}

#[test]
fn one_sheet_at_a_time_waits_for_its_signature() {
    let office = office();
    office.print(20);
    office.write(|writer| writer.insert_sheet(&office.sheet(21)));
    office.refused(|writer| writer.insert_declaration(&office.declaration(21)));
    office.print(22);
    let states: Vec<_> =
        office.read(|reader| reader.list_declarations(id(10))).into_iter().map(|one| (one.number.serial(), one.state)).collect();
    assert_eq!(states, [(22, DeclarationState::Unsigned), (20, DeclarationState::Superseded)], "the first is not to be signed any more");
    let late = office.refused(|writer| {
        let mut late = writer.get_declaration(id(20))?;
        late.signature =
            Some(Signature {
                witness: Stamp { by: office.clerk, at: 9 }, kept_in: "ب".into(), picture_sha256: None, binding_sha256: None
            });
        writer.sign_declaration(&late)
    });
    assert!(matches!(late, StoreError::NotFound), "{late:?}");
}

#[test]
fn the_last_signature_counts() {
    let office = office();
    let first = office.print(20);
    office.sign(&first, 50);
    let second = office.print(21);
    office.sign(&second, 60);
    let found = office.read(|reader| reader.find_signed_declaration(id(10)));
    assert_eq!(found.map(|(id, _)| id), Some(id(21)), "the later one is the one in force");
}

#[test]
fn scans_come_back_with_their_key_and_hide_when_entered_in_error() {
    let office = office();
    office.print(20);
    let row = |number: u8, of: AttachmentOf| AttachmentRow {
        attachment: Attachment {
            id: id(number),
            request_id: id(10),
            of,
            media: ScanMedia::Pdf,
            bytes: 5_000_000_000,
            pages: 3,
            sha256: [number; 32],
            display_name: "عقد.pdf".into(),
            added: Stamp { by: office.clerk, at: i64::from(number) },
            in_error: None,
        },
        file: format!("{number:064x}"),
        seal_key: [number; 32],
    };
    let contract = row(30, AttachmentOf::Paper { paper: PaperCode::parse("rent_contract").unwrap() });
    let sheet = row(31, AttachmentOf::Declaration { declaration_id: id(20) });
    office.write(|writer| {
        writer.insert_attachment(&contract)?;
        writer.insert_attachment(&sheet)
    });
    assert_eq!(office.read(|reader| reader.list_attachments(id(10))), [contract, sheet.clone()], "oldest first, as they were kept");
    let stamp = Stamp { by: office.clerk, at: 70 };
    office.write(|writer| writer.mark_attachment_in_error(id(30), stamp));
    assert_eq!(office.read(|reader| reader.list_attachments(id(10))), [sheet], "hidden");
    assert_eq!(office.read(|reader| reader.get_attachment(id(30))).attachment.in_error, Some(stamp), "and kept");
    assert!(matches!(office.refused(|writer| writer.mark_attachment_in_error(id(30), stamp)), StoreError::NotFound), "once only");
}

#[test]
fn keys_do_not_show_themselves_in_a_log() {
    let office = office();
    let shown = format!("{:?}", office.sheet(20));
    assert!(!shown.contains("seal_key") && !shown.contains("sealed"), "{shown}");
}
