// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/PhotographOrigin.h"
#include "casework/intake/Exhibit.h"
#include "casework/provenance/FileReading.h"
#include "ui/models/Workplace.h"

#include <QPointer>
#include <QWidget>

#include <map>
#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace semblance::ui {

class HintList;
class MetadataWindow;
class ProvenanceBook;
class ProvenanceForm;

/// Where an exhibit comes from: what people say, what its file hints at, and all that the file says
/// of itself. Reads the file in the background and keeps what it read in the lab.
class ProvenanceCard : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    ProvenanceCard(Workplace& workplace, ProvenanceBook& book, QWidget* parent = nullptr);

    void showExhibit(const casework::Exhibit& exhibit);
    /// Of no exhibit.
    void clear();
    /// The list of how images come about gets the keyboard.
    void focusChoice();
    /// Empty until the file has been read.
    const std::optional<casework::FileReading>& reading() const { return m_reading; }

Q_SIGNALS:
    /// As ProvenanceForm says.
    void choiceUnrecorded(bool isUnrecorded);
    /// The file stands against what is recorded or shown, as contradictionText says; empty: no
    /// longer, or not known yet.
    void contradictionChanged(const QString& sentence);
    /// Something of it could not be read or written; what could is shown.
    void failed(const semblance::Error& error);

private:
    struct HashedReading
    {
        casework::FileReading reading;
        /// As imagery::hashOf.
        Sha256 hash;
    };
    QWidget* makeMetadataRow();
    /// What is filled in of the exhibit that is shown comes back with it.
    void keepDraft();
    void readFile();
    /// What an enhanced copy was made from may hint at what its own file has lost.
    void readSources();
    void showHints();
    void takeReading(const Result<HashedReading>& read);
    void showStatement();
    void tellContradiction();
    void loadHistory();
    /// `own`: about this very exhibit.
    void showHistory(const std::vector<casework::ProvenanceStatement>& own);
    void state(casework::ProvenanceStatement statement);
    void openMetadata();

    Workplace& m_workplace;
    ProvenanceBook& m_book;
    ProvenanceForm* m_form;
    QLabel* m_recorded;
    HintList* m_hints;
    QLabel* m_state;
    QPushButton* m_metadata = nullptr;
    QLabel* m_hash = nullptr;
    QToolButton* m_copyHash = nullptr;
    QPointer<MetadataWindow> m_window;
    std::optional<casework::Exhibit> m_exhibit;
    std::optional<casework::FileReading> m_reading;
    Sha256 m_metadataHash;
    /// How it was made, and what its sources hint at; empty until that has been looked up.
    std::optional<casework::PhotographOrigin> m_history;
    /// Filled in and not recorded, by exhibit.
    std::map<ExhibitId, casework::ProvenanceStatement> m_drafts;
    /// Answers about an exhibit before are dropped.
    int m_request = 0;
};

} // namespace semblance::ui
