// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ReferencePortraits.h"
#include "ui/models/Workplace.h"

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace semblance::ui {

/// What a list of references shows; the rest stays in the lab.
struct ReferenceRow
{
    ReferenceId id;
    QString subject;
    QString displayName;
    QString image;
    Sha256 original;
    QDateTime enrolledUtc;
    /// Quality measures of concern "warning".
    int warnings = 0;
};

/// The references of one gallery by subject, then image: read in the background, portraits when
/// they are looked at. GUI thread.
class ReferenceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        /// Everything that a search in the list looks at.
        SearchTextRole = Qt::UserRole,
        ReferenceIdRole,
        /// The image without its folders.
        FileNameRole,
        /// Why the image cannot be shown, in a few words; empty while it can or nobody knows yet.
        ImageProblemRole,
    };

    ReferenceListModel(Workplace& workplace, ReferencePortraits& portraits,
                       QObject* parent = nullptr);

    /// Empties the list and reads that gallery; empty for none.
    void showGallery(std::optional<GalleryId> gallery);
    /// Takes in what has come to the gallery since, and leaves what is shown where it is. Nothing
    /// happens while the list is being read. False where the list is so long that reading it again
    /// and again would slow an enrolment down: it is left as it is.
    bool refresh();
    /// Images that could not be shown are tried once more when they are looked at.
    void tryImagesAgain();
    bool isComplete() const { return m_isComplete; }
    const ReferenceRow& row(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// All rows are there.
    void completed();
    void readingFailed(const semblance::Error& error);

private:
    void readMore();
    void merge(std::vector<ReferenceRow> rows);
    void insert(int at, ReferenceRow row);
    void append(std::vector<ReferenceRow> rows);
    void tellPortrait(ReferenceId id);
    static QString words(const ReferenceRow& row);
    /// In words below each other; empty where the image can be shown or nobody knows yet.
    QStringList imageProblem(const ReferenceRow& row) const;
    QVariant decoration(const ReferenceRow& row) const;

    Workplace& m_workplace;
    ReferencePortraits& m_portraits;
    std::optional<GalleryId> m_gallery;
    /// Answers to an older request are dropped.
    int m_request = 0;
    bool m_isComplete = false;
    bool m_isRefreshing = false;
    std::vector<ReferenceRow> m_rows;
    QHash<qint64, int> m_rowOfReference;
};

} // namespace semblance::ui
