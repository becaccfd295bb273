-- By when a mediator is chosen or appointed for an accepted case: the institution's own promise, as long as the court's rule for the
-- appointment is said to be.
INSERT INTO deadline_rule (
  id, version, code, rule_version, name_zh, name_en, start_event_zh, start_event_en, length, unit, rolls,
  extended_by, extension_max, extension_from, pause_events, consequence_zh, consequence_en, source_law, source_article,
  valid_from, valid_to, evidence, remark_zh, remark_en)
VALUES
  (X'01936000000071C4B52E6FD08A3C9E17', 0, 'APPOINT-MEDIATOR', 1, '选定或者指派调解员', 'Choice or appointment of a mediator',
   '受理', 'the case is accepted',
   3, 'WORKING_DAY', TRUE, NULL, NULL, NULL, '',
   '提醒调解室负责人',
   'the room''s head is reminded',
   '本机构服务承诺', '指派调解员', '2020-01-01', NULL, 'TO_BE_CONFIRMED',
   '当事人可以选择调解员（人民调解法第二十三条），期限由机构自定；法院特邀调解的选定、指定期限（特邀调解规定第十二条）待核',
   'the parties may choose (People''s Mediation Law, article 23), the institution sets the days; the court''s days for invited mediators (Provisions, article 12) are to be checked');
