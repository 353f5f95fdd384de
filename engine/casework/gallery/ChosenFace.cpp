// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/ChosenFace.h"

#include "casework/gallery/EnrolmentReport.h"

#include <string_view>

namespace semblance::casework {

namespace {

constexpr const char* kNameFact = "name";
constexpr std::string_view kFieldFact = "field:";

Subject subjectOf(const EnrolmentProblem& problem)
{
    const std::string name = factOf(problem.error, kNameFact);
    Subject subject{
        problem.subject, name.empty() ? problem.subject : QString::fromStdString(name), {}};
    for (const ErrorFact& fact : problem.error.facts) {
        if (std::string_view(fact.key).starts_with(kFieldFact))
            subject.fields.insert(QString::fromStdString(fact.key.substr(kFieldFact.size())),
                                  QString::fromStdString(fact.value));
    }
    return subject;
}

} // namespace

void keepItem(Error& refusal, const EnrolmentItem& item)
{
    const Subject& subject = item.subject;
    if (subject.displayName != subject.id)
        refusal.facts.push_back({kNameFact, subject.displayName.toStdString()});
    for (auto field = subject.fields.begin(); field != subject.fields.end(); ++field)
        refusal.facts.push_back(
            {std::string(kFieldFact) + field.key().toStdString(), field.value().toStdString()});
}

bool isFaceChoiceOpen(const EnrolmentProblem& problem)
{
    return problem.error.code == ErrorCode::SeveralFaces &&
           !factOf(problem.error, kFileFact).empty();
}

EnrolmentPlan planForChosenFace(const EnrolmentProblem& problem, const RectPx& face)
{
    EnrolmentPlan plan;
    plan.items.push_back(
        {factOf(problem.error, kFileFact), problem.image, subjectOf(problem), face});
    return plan;
}

} // namespace semblance::casework
