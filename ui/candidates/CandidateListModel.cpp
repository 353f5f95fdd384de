// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/CandidateListModel.h"

#include "ui/format/CandidateText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/ImageProblemText.h"
#include "ui/format/PersonText.h"
#include "ui/format/PlainText.h"
#include "ui/format/QualityText.h"

#include <QStringList>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList inWords(const casework::FoundCandidate& found, double threshold,
                    const EngineRulers& rulers, const std::optional<Error>& imageProblem)
{
    QStringList lines{//: %1: rank, %2: name, %3: number of the person in the gallery
                      CandidateListModel::tr("Candidate %1: %2 (%3)")
                          .arg(found.candidate.rank)
                          .arg(candidateName(found), plainText(found.reference.subject.id)),
                      scoreSentence(found.candidate.score, threshold),
                      CandidateListModel::tr("Image %1").arg(plainText(found.reference.image))};
    lines += ownScoresText(found.candidate.score, rulers);
    if (imageProblem)
        lines << imageProblemText(*imageProblem) << errorSentence(*imageProblem);
    for (const CandidateHeadline& headline : imageHeadlines(found))
        lines << headline.words;
    lines << imageOriginNotes(found);
    for (const matching::QualityMeasurement& concern : concernsInWords(found.reference.quality)) {
        const QualityText text = qualityText(concern);
        lines << CandidateListModel::tr("%1: %2").arg(concernText(concern.concern), text.headline)
              << text.meaning << text.whatToDo;
    }
    if (concernsInWords(found.reference.quality).empty() && !imageProblem)
        lines << noWarningsText(found.reference.quality);
    lines.removeAll(QString());
    return lines;
}

} // namespace

QString noWarningsText(const matching::QualityReport& quality)
{
    //: %1: "none" or "not measured"
    return CandidateListModel::tr("Quality warnings: %1").arg(noConcernText(quality));
}

QString candidateName(const casework::FoundCandidate& candidate)
{
    return personText(candidate.reference.subject);
}

void CandidateListModel::showResult(std::shared_ptr<const casework::ProbeSearchResult> result,
                                    EngineRulers rulers, bool isFaceSeen)
{
    beginResetModel();
    m_result = std::move(result);
    m_rulers = std::move(rulers);
    m_imageProblems.clear();
    m_isFaceSeen = isFaceSeen;
    endResetModel();
}

QString CandidateListModel::probeNote() const
{
    //: On every candidate's card, short: the engine sees no face in the box that was searched for
    return m_isFaceSeen ? QString() : tr("No face seen in the probe");
}

const casework::FoundCandidate& CandidateListModel::candidate(const QModelIndex& index) const
{
    return m_result->candidates[static_cast<std::size_t>(index.row())];
}

QModelIndex CandidateListModel::indexOf(ReferenceId reference) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (candidate(index(row)).reference.id == reference)
            return index(row);
    }
    return {};
}

std::optional<Error> CandidateListModel::imageProblem(ReferenceId reference) const
{
    const auto found = m_imageProblems.find(reference);
    return found == m_imageProblems.end() ? std::nullopt : std::optional(found->second);
}

void CandidateListModel::setImageProblem(ReferenceId reference, const std::optional<Error>& problem)
{
    const QModelIndex shown = indexOf(reference);
    if (!shown.isValid())
        return;
    if (problem)
        m_imageProblems.insert_or_assign(reference, *problem);
    else
        m_imageProblems.erase(reference);
    Q_EMIT dataChanged(shown, shown);
}

int CandidateListModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_result)
        return 0;
    return static_cast<int>(m_result->candidates.size());
}

QVariant CandidateListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const casework::FoundCandidate& found = candidate(index);
    const auto words = [&] {
        QStringList lines = inWords(found, m_result->parameters.threshold, m_rulers,
                                    imageProblem(found.reference.id));
        if (!m_isFaceSeen)
            lines.insert(1, probeNote());
        return lines;
    };
    switch (role) {
    case Qt::DisplayRole:
        return candidateName(found);
    case Qt::ToolTipRole:
        return words().join(u'\n');
    case Qt::AccessibleTextRole:
        return words().join(u". "_s);
    default:
        return {};
    }
}

} // namespace semblance::ui
