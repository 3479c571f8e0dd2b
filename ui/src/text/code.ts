/** Why something was not accepted: the same words as `Code` in crates/domain/src/refusal.rs. */
export type Code =
  | "required" | "out_of_range" | "too_long" | "forbidden_letters"
  | "id_length" | "id_first_digit" | "id_checksum"
  | "iban_length" | "iban_checksum" | "mobile_shape"
  | "no_such_day" | "no_such_month" | "year_out_of_table" | "date_incomplete"
  | "number_shape" | "number_check_digit" | "amount_shape"
  | "not_signed_in" | "not_allowed" | "bad_call" | "not_found" | "stale"
  | "wrong_passphrase" | "throttled" | "passphrase_too_short" | "passphrase_too_common" | "recovery_group"
  | "disk_full" | "write_failed" | "store_damaged" | "store_empty" | "store_missing" | "store_newer"
  | "read_only_folder" | "already_open" | "synced_folder" | "keys_damaged" | "already_set_up"
  | "unexpected"
  | "already_in_household" | "already_on_file" | "applicant_is_minor" | "capacity_does_not_fit" | "end_before_start"
  | "file_damaged" | "file_empty" | "file_encrypted" | "file_too_large" | "file_too_many_pages" | "file_too_many_pixels"
  | "file_type_mismatch" | "file_unsupported" | "head_taken" | "in_future" | "letters_not_in_fonts" | "likely_duplicates"
  | "must_change_passphrase" | "name_taken" | "not_of_household" | "open_request_of_same_kind" | "paper_expired"
  | "paper_too_long" | "printer_failed" | "request_incomplete" | "same_passphrase" | "step_not_open";
