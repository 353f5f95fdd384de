// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/format/ScoreText.h"

#include <QAbstractListModel>

#include <map>
#include <memory>
#include <optional>

namespace semblance::ui {

/// The candidates of one search in their order. GUI thread.
class CandidateListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Null empties. `rulers`: of the engines that gave the scores. `isFaceSeen`: in the probe's
    /// box, by the engine.
    void showResult(std::shared_ptr<const casework::ProbeSearchResult> result,
                    EngineRulers rulers = {}, bool isFaceSeen = true);
    /// What every card says first; empty in the ordinary case.
    QString probeNote() const;
    const EngineRulers& rulers() const { return m_rulers; }
    const std::shared_ptr<const casework::ProbeSearchResult>& result() const { return m_result; }
    /// Of a valid index of this model.
    const casework::FoundCandidate& candidate(const QModelIndex& index) const;
    /// Invalid where no candidate shows this image.
    QModelIndex indexOf(ReferenceId reference) const;
    /// Why the image could not be shown when it was last tried; empty where it could, or before.
    std::optional<Error> imageProblem(ReferenceId reference) const;
    /// Of the result that is shown; another one has none.
    void setImageProblem(ReferenceId reference, const std::optional<Error>& problem);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: the name; ToolTipRole and AccessibleTextRole: everything in words.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const casework::ProbeSearchResult> m_result;
    EngineRulers m_rulers;
    std::map<ReferenceId, Error> m_imageProblems;
    bool m_isFaceSeen = true;
};

/// The line of an image about which there is no warning: nothing stood out, or nobody measured.
QString noWarningsText(const matching::QualityReport& quality);
/// The display name, or the subject's id where there is none.
QString candidateName(const casework::FoundCandidate& candidate);

} // namespace semblance::ui
