// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/provenance/MetadataWindow.h"

#include "ui/format/HashText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/format/TimeText.h"
#include "ui/format/TraceText.h"
#include "ui/provenance/MetadataModel.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindowSize{820, 560};

QString gapsText(const imagery::MetadataReport& report)
{
    return gapLines(report.gaps).join(u'\n');
}

/// Those that stand with the metadata alone.
QString commonHints(const std::vector<imagery::Trace>& hints)
{
    QStringList lines;
    for (const imagery::Trace& hint : hints) {
        const TraceText text = traceText(hint);
        if (imagery::isCommon(hint))
            //: %1: what a file hints at; %2: sentences about what that may mean
            lines << MetadataWindow::tr("Hint: %1. %2").arg(text.headline, text.meaning);
    }
    return lines.join(u'\n');
}

} // namespace

MetadataWindow::MetadataWindow(QWidget* parent)
    : QDialog(parent), m_model(new MetadataModel(this)), m_shown(new QSortFilterProxyModel(this))
{
    setObjectName(u"metadataWindow"_s);
    resize(kWindowSize);
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setFilterKeyColumn(-1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kGapPx);
    layout->addWidget(makeTop());
    m_table = makeTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(makeValue());
    m_gaps = new QLabel(this);
    m_gaps->setObjectName(u"metadataGaps"_s);
    m_gaps->setTextFormat(Qt::PlainText);
    m_gaps->setWordWrap(true);
    setTextRole(m_gaps, TextRole::Warning);
    layout->addWidget(m_gaps);
    layout->addWidget(makeFoot());
    auto* keys = new QShortcut(QKeySequence::Copy, m_table);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &MetadataWindow::copy);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
}

QWidget* MetadataWindow::makeTop()
{
    auto* top = new QWidget(this);
    m_filter = new QLineEdit(top);
    m_filter->setObjectName(u"metadataFilter"_s);
    m_filter->setPlaceholderText(tr("Show only what contains …"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &MetadataWindow::narrow);
    m_count = new QLabel(top);
    m_count->setObjectName(u"metadataCount"_s);
    setTextRole(m_count, TextRole::Caption);
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_count);
    return top;
}

QTableView* MetadataWindow::makeTable()
{
    auto* table = new QTableView(this);
    table->setObjectName(u"metadataTable"_s);
    table->setAccessibleName(tr("All metadata of the file"));
    table->setModel(m_shown);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSortingEnabled(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    table->horizontalHeader()->setSectionResizeMode(MetadataModel::kValue, QHeaderView::Stretch);
    return table;
}

QWidget* MetadataWindow::makeValue()
{
    constexpr int kLines = 3;
    m_value = new QPlainTextEdit(this);
    m_value->setObjectName(u"metadataValue"_s);
    m_value->setAccessibleName(tr("The chosen entry's whole value"));
    m_value->setPlaceholderText(tr("The chosen entry's whole value"));
    m_value->setReadOnly(true);
    // Also what has no blanks.
    m_value->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_value->setTabChangesFocus(true);
    m_value->setFixedHeight(
        kLines * m_value->fontMetrics().lineSpacing() +
        2 * (m_value->frameWidth() + int(m_value->document()->documentMargin())));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MetadataWindow::showValue);
    return m_value;
}

void MetadataWindow::showValue(const QModelIndex& shown)
{
    const QModelIndex entry = m_shown->mapToSource(shown);
    m_value->setPlainText(entry.isValid() ? m_model->valueText(entry.row()) : QString());
}

QWidget* MetadataWindow::makeFoot()
{
    auto* foot = new QWidget(this);
    m_origin = new QLabel(foot);
    m_origin->setObjectName(u"metadataOrigin"_s);
    m_origin->setTextFormat(Qt::PlainText);
    m_origin->setWordWrap(true);
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(m_origin, TextRole::Caption);
    auto* copyButton = new QPushButton(icon(u"copy"_s), tr("Copy"), foot);
    copyButton->setObjectName(u"copyMetadataButton"_s);
    copyButton->setToolTip(
        //: %1: its keys
        tr("The chosen rows, or all that are shown, as text (%1)")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    copyButton->setAutoDefault(false);
    connect(copyButton, &QPushButton::clicked, this, &MetadataWindow::copy);
    auto* close = new QPushButton(tr("Close"), foot);
    close->setObjectName(u"closeMetadataButton"_s);
    close->setToolTip(tr("Esc"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_origin, 1);
    layout->addWidget(copyButton);
    layout->addWidget(close);
    return foot;
}

void MetadataWindow::showReading(const QString& fileName, const casework::FileReading& reading,
                                 const Sha256& hash)
{
    //: Title of a window; %1: a file
    setWindowTitle(tr("Metadata of %1").arg(plainText(fileName)));
    m_model->showReport(reading.metadata);
    m_value->clear();
    m_table->resizeColumnToContents(MetadataModel::kKey);
    m_table->resizeColumnToContents(MetadataModel::kType);
    m_gaps->setText(gapsText(reading.metadata));
    m_gaps->setVisible(!reading.metadata.gaps.empty());
    m_origin->setText(
        //: %1: a program, %2: date and time
        tr("Read by %1, %2").arg(reading.reader, localTimeText(reading.readUtc)) + u'\n' +
        tr("SHA-256 of all of it: %1").arg(wholeHash(hash)));
    const QString common = commonHints(reading.hints);
    if (!common.isEmpty())
        m_origin->setText(m_origin->text() + u'\n' + common);
    m_heading = QStringList{windowTitle(),
                            //: %1: a program, %2: date and time
                            tr("Read by %1, %2 UTC")
                                .arg(reading.reader,
                                     reading.readUtc.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s)),
                            tr("SHA-256 of all of it: %1").arg(wholeHash(hash))}
                    .join(u'\n');
    if (!common.isEmpty())
        m_heading += u'\n' + common;
    refreshCount();
}

void MetadataWindow::narrow(const QString& text)
{
    m_shown->setFilterFixedString(text);
    refreshCount();
}

void MetadataWindow::refreshCount()
{
    //: %1 of %2 rows of a table
    m_count->setText(
        tr("%1 of %2 entries").arg(countText(m_shown->rowCount()), countText(m_model->rowCount())));
}

void MetadataWindow::copy()
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << m_shown->mapToSource(index).row();
    std::ranges::sort(rows);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_shown->rowCount(); ++row)
            rows << m_shown->mapToSource(m_shown->index(row, 0)).row();
    }
    QStringList lines{m_heading};
    for (const int row : rows)
        lines << m_model->rowText(row);
    if (m_gaps->isVisibleTo(this))
        lines << m_gaps->text();
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace semblance::ui
