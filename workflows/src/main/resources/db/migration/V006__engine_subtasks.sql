-- The engine looks for subtasks whenever a task is done, and brings no index for it: each step would read every task that waits anywhere.
CREATE INDEX maplebridge_subtasks ON ACT_RU_TASK (PARENT_TASK_ID_);
