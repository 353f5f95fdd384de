// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/galleries/EnrolDialog.h"
#include "ui/models/Workplace.h"

#include <QFrame>
#include <QTimer>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace semblance::ui {

/// Above a gallery: which enrolments into it are running elsewhere, and which were not brought to
/// their end, each of these with a button that
/// goes on with it where its images still lie where they lay, and one that leaves it as it is.
/// Hidden where there is none. GUI thread.
class UnfinishedBanner : public QFrame
{
    Q_OBJECT

public:
    explicit UnfinishedBanner(Workplace& workplace, QWidget* parent = nullptr);

    /// Reads what the lab records; empty: shows nothing.
    void showGallery(std::optional<GalleryId> gallery);
    /// `reason`: why not, for the tool tip.
    void setGoOnAllowed(bool isAllowed, const QString& reason);

Q_SIGNALS:
    /// Of the shown gallery.
    void endedElsewhere();
    void goOnRequested(const semblance::ui::EnrolmentRequest& request);
    /// Of reading, and of leaving an enrolment as it is.
    void failed(const semblance::Error& error);

private:
    struct Entry
    {
        casework::UnfinishedEnrolment enrolment;
        /// Its folder, and its table where there is one.
        bool isThere = false;

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    static Result<std::vector<Entry>> read(const casework::GalleryRepository& galleries,
                                           GalleryId gallery);
    void showEntries(const std::vector<Entry>& entries);
    void clear();
    void addRow(const Entry& entry);
    void leaveAsItIs(const casework::UnfinishedEnrolment& enrolment);

    Workplace& m_workplace;
    QVBoxLayout* m_rows;
    std::optional<GalleryId> m_gallery;
    std::vector<Entry> m_entries;
    /// Between two looks at what is shown: a run goes on, ends or is broken off elsewhere, a folder
    /// comes back.
    QTimer m_refresh;
    /// Answers to an older request are dropped.
    int m_request = 0;
    bool m_isAllowed = false;
    QString m_reason;
};

} // namespace semblance::ui
