import { answerQuestions } from '../platform/threads/answer-questions.ts'
import { answers } from './answer-question.ts'

answerQuestions(answers)
