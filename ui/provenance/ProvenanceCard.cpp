// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/provenance/ProvenanceCard.h"

#include "casework/intake/RecordTime.h"
#include "casework/lab/CopyHistory.h"
#include "casework/lab/HintsOfSources.h"
#include "casework/lab/KeptReading.h"
#include "ui/format/ErrorText.h"
#include "ui/format/HashText.h"
#include "ui/format/NumberText.h"
#include "ui/format/OriginText.h"
#include "ui/provenance/HintList.h"
#include "ui/provenance/MetadataWindow.h"
#include "ui/provenance/ProvenanceBook.h"
#include "ui/provenance/ProvenanceForm.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;
using casework::ProvenanceStatement;

namespace {

/// How an exhibit was made, and the files of what it was made from.
Result<casework::PhotographOrigin> readHistory(casework::Lab& lab, const casework::Exhibit& exhibit,
                                               const QDateTime& nowUtc, const StopToken& stop)
{
    casework::PhotographOrigin origin;
    auto sources = casework::sourceHints(lab, exhibit.id, nowUtc, stop);
    if (!sources)
        return passOn(sources);
    origin.sources = std::move(*sources);
    auto history = casework::copyHistory(lab, exhibit.id);
    if (!history)
        return passOn(history);
    origin.copies = std::move(history->chain);
    return origin;
}

/// What is stated, about what, and what else was.
QStringList linesOf(const casework::ProvenanceInForce& inForce)
{
    // What only its file names makes no photograph of it: of that alone what it was counts.
    if (inForce.isOnlyClaimed() && !inForce.claimed())
        return contraryLines(inForce);
    QStringList lines{statementText(inForce.statement), relationText(inForce)};
    lines << contraryLines(inForce);
    lines.removeAll(QString());
    return lines;
}

} // namespace

ProvenanceCard::ProvenanceCard(Workplace& workplace, ProvenanceBook& book, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_book(book), m_form(new ProvenanceForm(this)),
      m_recorded(new QLabel(this)), m_hints(new HintList(this)), m_state(new QLabel(this))
{
    setObjectName(u"provenanceCard"_s);
    m_recorded->setObjectName(u"provenanceRecorded"_s);
    m_recorded->setTextFormat(Qt::PlainText);
    m_recorded->setWordWrap(true);
    m_recorded->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_recorded, TextRole::Caption);
    m_state->setObjectName(u"metadataState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setTextRole(m_state, TextRole::Caption);
    m_form->setReadOnly(workplace.lab().isReadOnly());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_form);
    layout->addWidget(m_recorded);
    layout->addWidget(m_hints);
    layout->addWidget(m_state);
    layout->addWidget(makeMetadataRow());
    connect(m_form, &ProvenanceForm::stated, this, &ProvenanceCard::state);
    connect(m_form, &ProvenanceForm::choiceUnrecorded, this, &ProvenanceCard::choiceUnrecorded);
    connect(&book, &ProvenanceBook::changed, this, &ProvenanceCard::showStatement);
    connect(&book, &ProvenanceBook::failed, this, &ProvenanceCard::failed);
    clear();
}

QWidget* ProvenanceCard::makeMetadataRow()
{
    auto* row = new QWidget(this);
    m_metadata = new QPushButton(row);
    m_metadata->setObjectName(u"metadataButton"_s);
    m_metadata->setToolTip(tr("All that the file says of itself, as a table"));
    connect(m_metadata, &QPushButton::clicked, this, &ProvenanceCard::openMetadata);
    m_hash = new QLabel(row);
    m_hash->setObjectName(u"metadataHash"_s);
    setTextRole(m_hash, TextRole::Monospace);
    m_copyHash = new QToolButton(row);
    m_copyHash->setObjectName(u"copyMetadataHashButton"_s);
    m_copyHash->setAutoRaise(true);
    m_copyHash->setIcon(icon(u"copy"_s));
    m_copyHash->setAccessibleName(tr("Copy the whole SHA-256 of the metadata"));
    m_copyHash->setToolTip(m_copyHash->accessibleName());
    connect(m_copyHash, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_hash->toolTip()); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(m_metadata);
    layout->addStretch();
    layout->addWidget(m_hash);
    layout->addWidget(m_copyHash);
    return row;
}

void ProvenanceCard::clear()
{
    keepDraft();
    ++m_request;
    m_exhibit.reset();
    m_reading.reset();
    m_history.reset();
    m_hints->showSources({});
    if (m_window)
        m_window->close();
    m_recorded->hide();
    m_hints->hide();
    m_state->hide();
    //: Button that opens a table; nothing has been read yet
    m_metadata->setText(tr("&Metadata ▸"));
    m_metadata->setEnabled(false);
    m_hash->hide();
    m_copyHash->hide();
    tellContradiction();
}

void ProvenanceCard::showExhibit(const casework::Exhibit& exhibit)
{
    clear();
    m_exhibit = exhibit;
    m_form->clear();
    showStatement();
    if (const auto draft = m_drafts.find(exhibit.id); draft != m_drafts.end())
        m_form->resume(draft->second);
    readFile();
}

void ProvenanceCard::keepDraft()
{
    if (!m_exhibit)
        return;
    if (const auto draft = m_form->draft())
        m_drafts[m_exhibit->id] = *draft;
    else
        m_drafts.erase(m_exhibit->id);
}

void ProvenanceCard::focusChoice()
{
    m_form->focusChoice();
}

void ProvenanceCard::showStatement()
{
    if (!m_exhibit)
        return;
    const casework::ProvenanceInForce* inForce = m_book.find(m_exhibit->id);
    const bool isClaim = inForce && inForce->isOnlyClaimed();
    m_form->showStatement(inForce && !isClaim ? std::optional(inForce->statement) : std::nullopt);
    tellContradiction();
    m_recorded->setVisible(inForce != nullptr);
    if (!inForce)
        return;
    m_recorded->setText(linesOf(*inForce).join(u'\n'));
    loadHistory();
}

void ProvenanceCard::tellContradiction()
{
    casework::PhotographOrigin origin = m_history.value_or(casework::PhotographOrigin());
    if (m_exhibit)
        origin.type = m_book.typeOf(m_exhibit->id);
    if (m_reading)
        origin.hints = m_reading->hints;
    // What its file says of how it was made counts where no record says it.
    if (!m_history)
        std::erase_if(origin.hints, [](const imagery::Trace& hint) {
            return hint.id == imagery::trace::kEnhancedCopy;
        });
    Q_EMIT contradictionChanged(contradictionText(origin));
}

void ProvenanceCard::showHints()
{
    casework::PhotographOrigin origin = m_history.value_or(casework::PhotographOrigin());
    if (m_reading)
        origin.hints = imagery::withoutCommon(m_reading->hints);
    origin = withUntoldHints(std::move(origin));
    m_hints->showHints(origin.hints);
    m_hints->showSources(origin.sources);
    tellContradiction();
}

void ProvenanceCard::loadHistory()
{
    using History = std::vector<ProvenanceStatement>;
    m_workplace.jobs().startQuietly<History>(
        [lab = m_workplace.sharedLab(), exhibit = m_exhibit->id](const StopToken&) {
            return lab->provenances().history(exhibit);
        },
        this,
        [this, request = m_request](const Result<History>& history) {
            if (request != m_request)
                return;
            if (history)
                showHistory(*history);
            else
                Q_EMIT failed(history.error());
        });
}

void ProvenanceCard::showHistory(const std::vector<ProvenanceStatement>& own)
{
    const casework::ProvenanceInForce* inForce = m_exhibit ? m_book.find(m_exhibit->id) : nullptr;
    if (!inForce)
        return;
    QStringList lines = linesOf(*inForce);
    const bool isOwn = inForce->relation == casework::ProvenanceRelation::Own;
    const auto earlier = static_cast<qint64>(own.size()) - (isOwn ? 1 : 0);
    if (earlier > 0)
        lines << tr("Earlier statements: %1. They stay recorded.").arg(countText(earlier));
    m_recorded->setText(lines.join(u'\n'));
    QStringList all;
    for (const ProvenanceStatement& statement : own)
        all << statementText(statement);
    m_recorded->setToolTip(all.join(u'\n'));
}

void ProvenanceCard::state(ProvenanceStatement statement)
{
    if (!m_exhibit)
        return;
    statement.statedUtc = casework::recordTime(m_workplace.clock());
    m_book.state(m_exhibit->id, statement);
}

void ProvenanceCard::readFile()
{
    m_state->setText(tr("The file's metadata are being read."));
    m_state->show();
    const QDateTime now = casework::recordTime(m_workplace.clock());
    m_workplace.jobs().startQuietly<HashedReading>(
        [lab = m_workplace.sharedLab(), exhibit = *m_exhibit,
         now](const StopToken& stop) -> Result<HashedReading> {
            auto reading = casework::keptReading(*lab, exhibit, now, stop);
            if (!reading)
                return passOn(reading);
            const Sha256 hash = imagery::hashOf(reading->metadata);
            return HashedReading{std::move(*reading), hash};
        },
        this,
        [this, request = m_request](const Result<HashedReading>& reading) {
            if (request == m_request)
                takeReading(reading);
        });
    readSources();
}

void ProvenanceCard::readSources()
{
    using Origin = casework::PhotographOrigin;
    const QDateTime now = casework::recordTime(m_workplace.clock());
    m_workplace.jobs().startQuietly<Origin>(
        [lab = m_workplace.sharedLab(), exhibit = *m_exhibit, now](const StopToken& stop) {
            return readHistory(*lab, exhibit, now, stop);
        },
        this,
        [this, request = m_request](const Result<Origin>& origin) {
            if (request != m_request)
                return;
            m_history = origin ? *origin : Origin();
            showHints();
            if (!origin)
                Q_EMIT failed(origin.error());
        });
}

void ProvenanceCard::takeReading(const Result<HashedReading>& read)
{
    m_state->setVisible(!read);
    if (!read) {
        m_state->setText(errorSentence(read.error()));
        return;
    }
    m_reading = read->reading;
    m_metadataHash = read->hash;
    m_hints->show();
    showHints();
    //: Button that opens a table; %1: how many entries it has
    m_metadata->setText(
        tr("&Metadata (%1) ▸")
            .arg(countText(static_cast<qint64>(m_reading->metadata.entries.size()))));
    m_metadata->setEnabled(true);
    m_hash->setText(QStringLiteral("SHA-256 ") + shortHash(m_metadataHash));
    m_hash->setToolTip(wholeHash(m_metadataHash));
    m_hash->show();
    m_copyHash->show();
}

void ProvenanceCard::openMetadata()
{
    if (!m_reading || !m_exhibit)
        return;
    if (!m_window) {
        m_window = new MetadataWindow(this);
        m_window->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_window->showReading(m_exhibit->fileName, *m_reading, m_metadataHash);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace semblance::ui
