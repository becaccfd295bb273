-- What the register took in in a period; acceptance and end have their indexes already.
CREATE INDEX mediation_case_registered ON mediation_case (registered_at, room_id);
