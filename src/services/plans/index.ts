export { type ActiveGoal, activeGoals, activeGoalsIn, planFacts, type RunningGoal, runningGoals } from './facts.ts';
export { type GoalDay, goalNameOf, renameGoal, setGoalDay } from './family.ts';
export { finishGoalNow } from './finish.ts';
export { briefOfWaiting, type Waiting, waitingGoals } from './milestones.ts';
export { type PausedGoal, pauseGoals } from './pause.ts';
export { runningPlan } from './running.ts';
export { MOST_ACTIVE, type SavedPlan, savePlan } from './save.ts';
export { isStoredPlan, type StoredPlan } from './stored.ts';
export { parkGoal } from './wait.ts';
