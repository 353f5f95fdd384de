// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/SearchBox.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/faces/PhotographSetBox.h"
#include "ui/format/ErrorText.h"
#include "ui/format/FaceText.h"
#include "ui/format/NumberText.h"
#include "ui/provenance/GateBox.h"
#include "ui/provenance/ProvenanceBook.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

int heightAt(const QLayout& layout, int widthPx)
{
    return layout.hasHeightForWidth() ? layout.totalHeightForWidth(std::max(1, widthPx))
                                      : layout.totalSizeHint().height();
}

} // namespace

/// As high as what it holds, or as there is room for.
class SearchColumn : public QScrollArea
{
public:
    explicit SearchColumn(QWidget* content, QWidget* parent) : QScrollArea(parent)
    {
        setObjectName(u"searchColumn"_s);
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        setWidget(content);
        content->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    /// Of the content, beside a scroll bar where it needs one.
    int wholePx(int roomPx) const
    {
        const int plain = contentPx(width());
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
        return plain <= roomPx ? plain : contentPx(width() - bar);
    }

    void setWanted(int heightPx)
    {
        if (std::exchange(m_wantedPx, heightPx) != heightPx)
            updateGeometry();
        fitBar();
    }

    QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), m_wantedPx}; }
    QSize minimumSizeHint() const override
    {
        constexpr int kFewLines = 3;
        return {QScrollArea::minimumSizeHint().width(),
                std::min(m_wantedPx, kFewLines * fontMetrics().lineSpacing())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        fitBar();
    }

private:
    int contentPx(int widthPx) const { return heightAt(*widget()->layout(), widthPx); }

    /// A bar that was needed once makes the content narrower, and so higher, and would stay where
    /// there is room for all without it.
    void fitBar()
    {
        setVerticalScrollBarPolicy(contentPx(width()) <= height() ? Qt::ScrollBarAlwaysOff
                                                                  : Qt::ScrollBarAsNeeded);
    }

    int m_wantedPx = 0;
};

SearchBox::SearchBox(Workplace& workplace, ExhibitFaces& faces, PhotographSet& photographs,
                     const ProvenanceBook& provenances, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_faces(faces), m_photographs(photographs),
      m_provenances(provenances), m_box(new PhotographSetBox(workplace, photographs, faces, this)),
      m_gates(new GateBox(this)), m_put(makePutButton()), m_gallery(new QComboBox(this)),
      m_button(new QPushButton(this)), m_contradiction(new QLabel(this)), m_reason(new QLabel(this))
{
    setObjectName(u"searchBox"_s);
    auto* caption = new QLabel(tr("&Gallery"), this);
    setTextRole(caption, TextRole::Caption);
    caption->setBuddy(m_gallery);
    m_gallery->setObjectName(u"galleryCombo"_s);
    m_gallery->setAccessibleName(tr("Gallery to search"));
    m_gallery->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_gallery->setMinimumContentsLength(16);
    m_gallery->setPlaceholderText(tr("Choose a gallery"));
    m_button->setObjectName(u"searchButton"_s);
    m_button->setMinimumHeight(34);
    setPrimary(m_button);
    m_contradiction->setObjectName(u"searchContradiction"_s);
    m_contradiction->setTextFormat(Qt::PlainText);
    m_contradiction->setWordWrap(true);
    m_contradiction->hide();
    setTextRole(m_contradiction, TextRole::Warning);
    m_reason->setObjectName(u"searchReason"_s);
    m_reason->setWordWrap(true);
    setTextRole(m_reason, TextRole::Caption);

    connect(m_box, &PhotographSetBox::openRequested, this, &SearchBox::openRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(makeScrolled());
    layout->addWidget(caption);
    layout->addWidget(m_gallery);
    layout->addSpacing(kSmallGapPx);
    layout->addWidget(m_reason);
    layout->addWidget(m_button);

    connect(m_button, &QPushButton::clicked, this, &SearchBox::search);
    connect(m_gallery, &QComboBox::currentIndexChanged, this, &SearchBox::refresh);
    connect(&faces, &ExhibitFaces::probeChanged, this, [this] {
        m_wasRefused = false;
        refresh();
    });
    connect(&photographs, &PhotographSet::changed, this, &SearchBox::refresh);
    connect(&provenances, &ProvenanceBook::changed, this, &SearchBox::refresh);
    m_gates->setReadOnly(m_workplace.lab().isReadOnly());
    connect(m_gates, &GateBox::answered, this, &SearchBox::refresh);
    connect(m_gates, &GateBox::provenanceRequested, this, &SearchBox::provenanceRequested);
    connect(&faces, &ExhibitFaces::stateChanged, this, &SearchBox::refresh);
    connect(&workplace, &Workplace::engineReady, this, &SearchBox::refresh);
    connect(&workplace, &Workplace::engineFailed, this, &SearchBox::refresh);
    refresh();
}

QWidget* SearchBox::makeScrolled()
{
    // What stands in the way of the search comes first.
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(m_contradiction);
    layout->addWidget(m_gates);
    layout->addWidget(m_box);
    layout->addWidget(m_put);
    m_column = new SearchColumn(content, this);
    content->installEventFilter(this);
    return m_column;
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (m_column && watched == m_column->widget() && event->type() == QEvent::LayoutRequest)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void SearchBox::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void SearchBox::setMostHeight(int heightPx)
{
    m_mostPx = heightPx;
    fitHeight();
}

void SearchBox::fitHeight()
{
    const int restPx = heightAt(*layout(), width()) - m_column->sizeHint().height();
    const int roomPx = m_mostPx > 0 ? std::max(m_mostPx - restPx, 0) : QWIDGETSIZE_MAX;
    m_column->setWanted(std::min(m_column->wholePx(roomPx), roomPx));
}

QPushButton* SearchBox::makePutButton()
{
    auto* button = new QPushButton(this);
    button->setObjectName(u"putPhotographButton"_s);
    button->setToolTip(tr("Search with several photographs of one person at once: what is noise in "
                          "one averages out. Stills of one recording are alike and gain less than "
                          "photographs of different occasions. Choose the face in each exhibit, "
                          "one after the other: T"));
    connect(button, &QPushButton::clicked, this, &SearchBox::putInOrTakeOut);
    return button;
}

QString SearchBox::searchText()
{
    return tr("&Search gallery");
}

void SearchBox::reloadGalleries()
{
    m_workplace.jobs().startQuietly<std::vector<Choice>>(
        [lab = m_workplace.sharedLab()](const StopToken&) { return readChoices(lab->galleries()); },
        this,
        [this](const Result<std::vector<Choice>>& choices) {
            if (choices)
                showChoices(*choices);
            else
                Q_EMIT failed(choices.error());
        });
}

Result<std::vector<SearchBox::Choice>>
SearchBox::readChoices(const casework::GalleryRepository& galleries)
{
    const auto all = galleries.all();
    if (!all)
        return passOn(all);
    std::vector<Choice> choices;
    for (const casework::Gallery& gallery : *all) {
        const auto unfinished = galleries.unfinishedEnrolments(gallery.id);
        if (!unfinished)
            return passOn(unfinished);
        choices.push_back({gallery, std::ranges::any_of(*unfinished, [](const auto& enrolment) {
                               return enrolment.isRunning;
                           })});
    }
    return choices;
}

QString SearchBox::textOf(const Choice& choice)
{
    const QString people =
        //: How many people a gallery holds
        tr("%Ln people", nullptr, choice.gallery.people);
    return choice.isBeingFilled
               //: A gallery into which is being enrolled: %1 its name, %2 "37 people" so far
               ? tr("%1 · %2 · being filled").arg(choice.gallery.name, people)
               : u"%1 · %2"_s.arg(choice.gallery.name, people);
}

void SearchBox::showChoices(const std::vector<Choice>& choices)
{
    const bool areSame =
        m_hasGalleries &&
        std::ranges::equal(
            choices, m_choices, {}, [](const Choice& choice) { return choice.gallery.id; },
            [](const Choice& choice) { return choice.gallery.id; });
    m_choices = choices;
    m_hasGalleries = true;
    if (!areSame || !m_wanted.isEmpty()) {
        fillList();
    } else {
        // A list that is open stays as it is, with its figures of now.
        for (int row = 0; row < m_gallery->count(); ++row)
            m_gallery->setItemText(row, textOf(m_choices[static_cast<std::size_t>(row)]));
    }
    refresh();
}

void SearchBox::fillList()
{
    const QString chosen = m_wanted.isEmpty() ? gallery() : m_wanted;
    m_gallery->clear();
    for (const Choice& choice : m_choices) {
        m_gallery->addItem(icon(u"galleries"_s), textOf(choice), choice.gallery.name);
        m_gallery->setItemData(m_gallery->count() - 1, choice.gallery.source, Qt::ToolTipRole);
    }
    // Of several nobody has chosen one: the program does not either.
    const int index = m_gallery->findData(chosen);
    m_gallery->setCurrentIndex(index >= 0 || m_choices.size() != 1 ? index : 0);
    if (index >= 0)
        m_wanted.clear();
    m_gallery->setEnabled(!m_choices.empty());
}

QString SearchBox::gallery() const
{
    return m_gallery->currentData().toString();
}

void SearchBox::chooseGallery(const QString& name)
{
    m_wanted = name;
    if (m_hasGalleries)
        showChoices(std::vector(m_choices));
}

void SearchBox::setProvenanceUnrecorded(bool isUnrecorded)
{
    m_isProvenanceUnrecorded = isUnrecorded;
    refresh();
}

void SearchBox::setContradiction(const QString& sentence)
{
    m_contradiction->setText(sentence);
    m_contradiction->setVisible(!sentence.isEmpty());
}

void SearchBox::refresh()
{
    refreshGates();
    const QString why = reason();
    refreshPutButton();
    m_button->setText(buttonText());
    m_button->setEnabled(why.isEmpty());
    m_button->setToolTip(why.isEmpty() ? tr("Enter") : why);
    m_button->setAccessibleDescription(why);
    m_reason->setText(why);
    m_reason->setVisible(!why.isEmpty());
    fitHeight();
}

void SearchBox::refreshGates()
{
    const auto probe = m_faces.probe();
    if (!probe || !m_provenances.isKnown()) {
        m_gates->showGates({}, {}, {});
        return;
    }
    const ProbeFace together = m_photographs.together(*probe);
    std::vector<casework::SearchedPhotograph> searched;
    for (const ProbeFace& photograph : photographsOf(together)) {
        casework::PhotographOrigin origin{m_provenances.typeOf(photograph.exhibit.id)};
        if (const auto* stated = m_provenances.find(photograph.exhibit.id))
            origin.stated = *stated;
        searched.push_back({{}, photograph.quality, std::move(origin)});
    }
    m_gates->showGates(casework::gatesOf(m_workplace.policy(), searched), photographNames(together),
                       probeName(probe->exhibit.id.value, probe->mark));
}

void SearchBox::refreshPutButton()
{
    const auto probe = m_faces.probe();
    const SetPhotograph* there = probe ? m_photographs.find(probe->exhibit.id) : nullptr;
    if (m_photographs.isEmpty())
        //: Button: begins a list of photographs of one person
        m_put->setText(tr("Search with several photographs"));
    else if (there && m_photographs.holds(*probe))
        m_put->setText(tr("Take this photograph out"));
    else if (there)
        //: Button: %1, %2: two faces of the same image, such as Q-2 and Q-1
        m_put->setText(
            tr("Put %1 in place of %2").arg(probeMark(probe->mark), probeMark(there->probe.mark)));
    else
        //: Button: to the photographs that are searched for together
        m_put->setText(tr("Add this photograph"));
    m_put->setEnabled(probe.has_value());
}

QString SearchBox::buttonText() const
{
    const auto count = m_photographs.photographs().size();
    if (count < 2)
        return mustAsk() ? tr("&Search gallery…") : searchText();
    //: Searches with several photographs of one person
    const QString text =
        tr("&Search gallery with %Ln photographs", nullptr, static_cast<int>(count));
    return mustAsk() ? text + u'…' : text;
}

void SearchBox::putInOrTakeOut()
{
    const auto probe = m_faces.probe();
    m_wasRefused = !probe;
    if (!probe)
        refresh();
    else if (m_photographs.holds(*probe))
        m_photographs.takeOut(probe->exhibit.id);
    else
        m_photographs.put(*probe);
}

QString SearchBox::reason() const
{
    if (m_workplace.engineError())
        return tr("The engine cannot search: %1").arg(errorSentence(*m_workplace.engineError()));
    if (!m_workplace.pipeline())
        return tr("The engine is still loading.");
    const QString face = faceReason();
    if (!face.isEmpty())
        return m_photographs.isEmpty() && !m_wasRefused
                   ? face
                   //: %1: a sentence that says why
                   : tr("This exhibit cannot take part: %1").arg(face);
    if (const QString photographs = photographsReason(); !photographs.isEmpty())
        return photographs;
    if (!m_hasGalleries)
        return tr("The galleries are being read.");
    if (m_choices.empty())
        return tr("There is no gallery yet. Create one under Galleries.");
    if (m_gallery->currentIndex() < 0)
        return tr("Choose a gallery.");
    const Choice& choice = m_choices[static_cast<std::size_t>(m_gallery->currentIndex())];
    if (choice.gallery.references == 0 && choice.isBeingFilled)
        return tr("This gallery is being filled: it holds no reference yet.");
    if (choice.gallery.references == 0)
        return tr("This gallery is empty. Enrol references under Galleries.");
    if (!m_provenances.isKnown())
        return tr("What is stated about this image is being read.");
    if (m_isProvenanceUnrecorded)
        return tr("Another provenance is chosen and not recorded yet: record it, or choose again "
                  "what is recorded.");
    return m_gates->reason();
}

QString SearchBox::faceReason() const
{
    switch (m_faces.state()) {
    case ExhibitFaces::State::Closed:
        return tr("Open a probe first: an image that shows the face to search for.");
    case ExhibitFaces::State::Waiting:
    case ExhibitFaces::State::Looking:
        return tr("The faces are still being looked for.");
    case ExhibitFaces::State::NotLooked:
        if (!m_faces.marks().marks().empty())
            break;
        return m_faces.wasStopped() ? tr("The search for faces was cancelled: look again, or draw "
                                         "the face.")
                                    : tr("Faces were not looked for yet.");
    case ExhibitFaces::State::Ready:
        break;
    }
    if (m_faces.problem())
        return errorSentence(*m_faces.problem());
    if (!m_faces.marks().selected())
        return m_faces.marks().marks().empty() ? tr("There is no face to search for.")
                                               : tr("Choose the face to examine.");
    if (!m_faces.probe())
        return tr("The face is being measured.");
    return {};
}

QString SearchBox::photographsReason() const
{
    if (m_photographs.isEmpty())
        return {};
    const ProbeFace probe = *m_faces.probe();
    const SetPhotograph* there = m_photographs.find(probe.exhibit.id);
    if (!there)
        return tr("The photograph on screen takes no part. Add it (T), open one that does, or take "
                  "all out.");
    if (there->probe.mark != probe.mark)
        //: %1, %2: two faces of the same image, such as Q-1 and Q-2
        return tr("%1 of this image takes part, and %2 is chosen: T puts it in its place.")
            .arg(probeMark(there->probe.mark), probeMark(probe.mark));
    for (const SetPhotograph& photograph : m_photographs.photographs()) {
        const QString name = probeName(photograph.probe.exhibit.id.value, photograph.probe.mark);
        if (photograph.change == ProbeChange::Removed)
            //: %1: such as Exhibit 4 ▸ Q-1
            return tr("%1 is no longer in its exhibit: take it out, or put another face of it in.")
                .arg(name);
        if (m_photographs.isStale(photograph))
            //: %1: such as Exhibit 4 ▸ Q-1
            return tr("%1 must be measured again: open it from the list.").arg(name);
    }
    return {};
}

ProbeFace SearchBox::wanted() const
{
    ProbeFace probe = m_photographs.together(*m_faces.probe());
    probe.answer = m_gates->answer();
    return probe;
}

bool SearchBox::mustAsk() const
{
    return m_faces.probe() && !areFacesSeen(wanted());
}

bool SearchBox::mayStart()
{
    return !mustAsk() ||
           Dialogs::inUse().confirm(
               this, {tr("No face in this box"),
                      m_faces.probe()->face.face.isSeenByDetector()
                          ? tr("The engine sees no face in the box of one of the photographs. It "
                               "ranks people all the same, and their scores then say nothing. "
                               "Check the box first, or take the photograph out.")
                          : tr("The engine sees no face in this box. It ranks people all the same, "
                               "and their scores then say nothing. Check the box first, or choose "
                               "another image."),
                      tr("Search anyway")});
}

void SearchBox::search()
{
    const auto probe = m_faces.probe();
    if (probe && m_workplace.pipeline() && m_gallery->count() > 0 && m_gallery->currentIndex() < 0)
        m_gallery->setFocus();
    else if (probe && m_gates->focusAnswer())
        m_column->ensureWidgetVisible(focusWidget());
    else if (probe && reason().isEmpty() && mayStart())
        Q_EMIT searchRequested(wanted(), gallery());
}

} // namespace semblance::ui
