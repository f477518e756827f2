<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{share:.0f} % of the sigmoids are saturated</source>
        <translation>{share:.0f} % der Sigmoide sind gesättigt</translation>
    </message>
    <message>
        <source>{share:.0f} % of the tanh units are saturated</source>
        <translation>{share:.0f} % der tanh-Einheiten sind gesättigt</translation>
    </message>
    <message>
        <source>{count} of {units} ReLUs let nothing through</source>
        <translation>{count} von {units} ReLUs lassen nichts durch</translation>
    </message>
    <message>
        <source>the signal falls below {least:.0f} % of block 1&apos;s here, and is {share:.2g} of it at block {last}</source>
        <translation>Das Signal sinkt hier unter {least:.0f} % von dem in Block 1 und beträgt in Block {last} das {share:.2g}-Fache davon</translation>
    </message>
    <message>
        <source>the signal grows beyond {most:g} times block 1&apos;s here, and is {times:.3g} times as large at block {last}</source>
        <translation>Das Signal wächst hier über das {most:g}-Fache von Block 1 hinaus und ist in Block {last} {times:.3g}-mal so groß</translation>
    </message>
    <message>
        <source>{count} of {units} units have the same value for every sample</source>
        <translation>{count} von {units} Einheiten haben für jedes Beispiel denselben Wert</translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation>Gesättigte Einheiten</translation>
    </message>
    <message>
        <source>Where a sigmoid or tanh is flat its gradient is almost zero: the blocks before it hardly learn.</source>
        <translation>Wo Sigmoid oder tanh flach sind, ist der Gradient fast null: Die Blöcke davor lernen kaum.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 2; Glorot and Bengio 2010, section 3.</source>
        <translation>Ioffe und Szegedy 2015 (arXiv 1502.03167), Abschnitt 2; Glorot und Bengio 2010, Abschnitt 3.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>Tote ReLUs</translation>
    </message>
    <message>
        <source>A ReLU that is zero for every sample passes on no gradient, so it cannot come back by itself.</source>
        <translation>Eine ReLU, die für jedes Beispiel null ist, gibt keinen Gradienten weiter und kommt so nicht von selbst zurück.</translation>
    </message>
    <message>
        <source>Maas, Hannun and Ng 2013, section 2.</source>
        <translation>Maas, Hannun und Ng 2013, Abschnitt 2.</translation>
    </message>
    <message>
        <source>The signal fades with depth</source>
        <translation>Das Signal schwindet mit der Tiefe</translation>
    </message>
    <message>
        <source>The last blocks get nearly the same values for every sample, with little to tell classes by.</source>
        <translation>Die letzten Blöcke bekommen für jedes Beispiel fast dieselben Werte und können Klassen daran kaum unterscheiden.</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, section 4.2; He et al. 2015 (arXiv 1502.01852), section 2.2.</source>
        <translation>Glorot und Bengio 2010, Abschnitt 4.2; He et al. 2015 (arXiv 1502.01852), Abschnitt 2.2.</translation>
    </message>
    <message>
        <source>The signal grows with depth</source>
        <translation>Das Signal wächst mit der Tiefe</translation>
    </message>
    <message>
        <source>Values that grow from block to block make gradients grow too, until something overflows.</source>
        <translation>Werte, die von Block zu Block wachsen, lassen auch die Gradienten wachsen, bis etwas überläuft.</translation>
    </message>
    <message>
        <source>He et al. 2015 (arXiv 1502.01852), section 2.2; Bjorck et al. 2018 (arXiv 1806.02375).</source>
        <translation>He et al. 2015 (arXiv 1502.01852), Abschnitt 2.2; Bjorck et al. 2018 (arXiv 1806.02375).</translation>
    </message>
    <message>
        <source>Constant units</source>
        <translation>Konstante Einheiten</translation>
    </message>
    <message>
        <source>A unit that never varies tells nothing of the sample; a norm behind it can only give beta.</source>
        <translation>Eine Einheit, die sich nie ändert, sagt nichts über das Beispiel; eine Norm dahinter kann nur Beta ausgeben.</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d: x - mean is zero for every sample.</source>
        <translation>torch-Dokumentation von nn.BatchNorm1d: x - mean ist für jedes Beispiel null.</translation>
    </message>
    <message>
        <source>The same in 1 other block.</source>
        <translation>Dasselbe in 1 weiteren Block.</translation>
    </message>
    <message>
        <source>The same in {count} other blocks.</source>
        <translation>Dasselbe in {count} weiteren Blöcken.</translation>
    </message>
    <message>
        <source>since step {step:,}</source>
        <translation>seit Schritt {step:,}</translation>
    </message>
    <message>
        <source>{text:capital}.</source>
        <translation>{text:capital}.</translation>
    </message>
    <message>
        <source>{places:capital}: {text}.</source>
        <translation>{places:capital}: {text}.</translation>
    </message>
    <message>
        <source>its weights get {ratio:.2g} of the gradient that block {last} gets</source>
        <translation>Seine Gewichte bekommen das {ratio:.2g}-Fache des Gradienten von Block {last}</translation>
    </message>
    <message>
        <source>its weights get {ratio:.3g} times the gradient that block {last} gets</source>
        <translation>Seine Gewichte bekommen das {ratio:.3g}-Fache des Gradienten von Block {last}</translation>
    </message>
    <message>
        <source>one step changes the weights by {share:.0f} % of their size</source>
        <translation>Ein Schritt ändert die Gewichte um {share:.0f} % ihrer Größe</translation>
    </message>
    <message>
        <source>one step changes the weights by {ratio:.1e} of their size, while the loss is {loss:.2f} (guessing: {guessing:.2f})</source>
        <translation>Ein Schritt ändert die Gewichte um das {ratio:.1e}-Fache ihrer Größe, während der Verlust bei {loss:.2f} liegt (beim Raten: {guessing:.2f})</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>the lane has stopped, for its loss became {what}; where that began is not known</source>
        <translation>Die Spur hat angehalten, denn ihr Verlust wurde {what}; wo das begann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the lane has stopped, for its loss became {what}; that began here</source>
        <translation>Die Spur hat angehalten, denn ihr Verlust wurde {what}; das begann hier</translation>
    </message>
    <message>
        <source>the loss is {loss:.2f}, far above that of guessing ({guessing:.2f})</source>
        <translation>Der Verlust ist {loss:.2f}, weit über dem beim Raten ({guessing:.2f})</translation>
    </message>
    <message>
        <source>The loss diverges</source>
        <translation>Der Verlust divergiert</translation>
    </message>
    <message>
        <source>Steps along the gradient are too long: each one makes the next gradient larger.</source>
        <translation>Die Schritte entlang des Gradienten sind zu lang: Jeder macht den nächsten Gradienten größer.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 4.2.1; Bjorck et al. 2018.</source>
        <translation>Ioffe und Szegedy 2015 (arXiv 1502.03167), Abschnitt 4.2.1; Bjorck et al. 2018.</translation>
    </message>
    <message>
        <source>The gradient vanishes</source>
        <translation>Der Gradient verschwindet</translation>
    </message>
    <message>
        <source>The first blocks stay almost as they were drawn, while the last ones learn from their noise.</source>
        <translation>Die ersten Blöcke bleiben fast so, wie sie gezogen wurden, während die letzten aus deren Rauschen lernen.</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, section 4.2.</source>
        <translation>Glorot und Bengio 2010, Abschnitt 4.2.</translation>
    </message>
    <message>
        <source>The gradient explodes</source>
        <translation>Der Gradient explodiert</translation>
    </message>
    <message>
        <source>No learning rate suits all blocks: one that moves the last is far too much for the first.</source>
        <translation>Keine Lernrate passt zu allen Blöcken: Eine, die den letzten bewegt, ist für den ersten viel zu groß.</translation>
    </message>
    <message>
        <source>Yang et al. 2019 (arXiv 1902.08129): batch norm by itself does so in deep networks.</source>
        <translation>Yang et al. 2019 (arXiv 1902.08129): Batchnorm allein bewirkt das in tiefen Netzen.</translation>
    </message>
    <message>
        <source>Updates are very large</source>
        <translation>Die Änderungen sind sehr groß</translation>
    </message>
    <message>
        <source>Weights that change by a tenth in a step keep little of what they learned; 0.1 % is usual.</source>
        <translation>Gewichte, die sich in einem Schritt um ein Zehntel ändern, behalten wenig von dem, was sie gelernt haben; üblich ist 0,1 %.</translation>
    </message>
    <message>
        <source>Stanford CS231n, notes on neural networks 3, ratio of updates to weights.</source>
        <translation>Stanford CS231n, Notizen zu neuronalen Netzen 3, Verhältnis von Änderung zu Gewicht.</translation>
    </message>
    <message>
        <source>Updates are very small</source>
        <translation>Die Änderungen sind sehr klein</translation>
    </message>
    <message>
        <source>Weights that hardly move learn nothing in any time one would wait; 0.1 % is usual.</source>
        <translation>Gewichte, die sich kaum bewegen, lernen in keiner Zeit, die man abwarten würde; üblich ist 0,1 %.</translation>
    </message>
    <message>
        <source>One sample is its own mean and has no spread: x − μ = 0 and σ² = 0. Every unit could only pass on β, whatever comes in.</source>
        <translation>Ein einzelnes Beispiel ist sein eigener Mittelwert und hat keine Streuung: x − μ = 0 und σ² = 0. Jede Einheit könnte nur β weitergeben, was auch hereinkommt.</translation>
    </message>
    <message>
        <source>{where:capital} the batch size is 1. {why}</source>
        <translation>{where:capital} ist die Batchgröße 1. {why}</translation>
    </message>
    <message>
        <source>{where:capital} the last mini-batch of the epoch, after {full:,} full ones, holds a single sample. {why}</source>
        <translation>{where:capital} enthält der letzte Mini-Batch der Epoche, nach {full:,} vollen, ein einziges Beispiel. {why}</translation>
    </message>
    <message>
        <source>Use layer norm</source>
        <translation>Layernorm benutzen</translation>
    </message>
    <message>
        <source>Use running statistics</source>
        <translation>Laufende Statistik benutzen</translation>
    </message>
    <message>
        <source>at the input</source>
        <translation>an der Eingabe</translation>
    </message>
    <message>
        <source>at the output</source>
        <translation>an der Ausgabe</translation>
    </message>
    <message>
        <source>in block {block}</source>
        <translation>in Block {block}</translation>
    </message>
    <message>
        <source>gamma is under {least:g} in {count} of {units} units</source>
        <translation>Gamma liegt in {count} von {units} Einheiten unter {least:g}</translation>
    </message>
    <message>
        <source>the variance is no larger than eps ({eps:g}) in {count} of {units} units</source>
        <translation>Die Varianz ist in {count} von {units} Einheiten nicht größer als eps ({eps:g})</translation>
    </message>
    <message>
        <source>batch norm gets {values} values a unit to find mean and variance of</source>
        <translation>Batchnorm bekommt je Einheit {values} Werte für Mittelwert und Varianz</translation>
    </message>
    <message>
        <source>the last mini-batch of each epoch holds a single sample ({samples:,} = {full} × {batch} + 1)</source>
        <translation>Der letzte Mini-Batch jeder Epoche enthält ein einziges Beispiel ({samples:,} = {full} × {batch} + 1)</translation>
    </message>
    <message>
        <source>{width} biases are added that {norm} subtracts again</source>
        <translation>{width} Bias-Werte werden addiert und von der {norm} wieder abgezogen</translation>
    </message>
    <message>
        <source>{share:.0f} % of its values are dropped before the batch norm of the output</source>
        <translation>{share:.0f} % seiner Werte fallen vor der Batchnorm der Ausgabe aus</translation>
    </message>
    <message>
        <source>{share:.0f} % of its values are dropped before the batch norm of block {block}</source>
        <translation>{share:.0f} % seiner Werte fallen vor der Batchnorm von Block {block} aus</translation>
    </message>
    <message>
        <source>{norm} sets the scale of the logits</source>
        <translation>{norm} bestimmt die Größe der Logits</translation>
    </message>
    <message>
        <source>Set the weight decay to 0</source>
        <translation>Weight Decay auf 0 setzen</translation>
    </message>
    <message>
        <source>Take the norm off the output</source>
        <translation>Norm von der Ausgabe nehmen</translation>
    </message>
    <message>
        <source>Set eps to {eps:g}</source>
        <translation>eps auf {eps:g} setzen</translation>
    </message>
    <message>
        <source>The batch is too small for batch norm</source>
        <translation>Der Batch ist zu klein für Batchnorm</translation>
    </message>
    <message>
        <source>Mean and variance of a few values are mostly chance; of two values only their order survives.</source>
        <translation>Mittelwert und Varianz weniger Werte sind vor allem Zufall; von zwei Werten bleibt nur die Reihenfolge.</translation>
    </message>
    <message>
        <source>Wu and He 2018 (arXiv 1803.08494), figure 1; torch: one value a unit raises a ValueError.</source>
        <translation>Wu und He 2018 (arXiv 1803.08494), Abbildung 1; torch: Ein Wert je Einheit führt zu einem ValueError.</translation>
    </message>
    <message>
        <source>The last batch holds one sample</source>
        <translation>Der letzte Batch enthält ein Beispiel</translation>
    </message>
    <message>
        <source>A single value has no variance: PyTorch refuses to normalise it, and the lane stops there.</source>
        <translation>Ein einzelner Wert hat keine Varianz: PyTorch weigert sich, ihn zu normalisieren, und die Spur hält dort an.</translation>
    </message>
    <message>
        <source>torch documentation of DataLoader, drop_last; nn.BatchNorm1d raises a ValueError.</source>
        <translation>torch-Dokumentation von DataLoader, drop_last; nn.BatchNorm1d wirft einen ValueError.</translation>
    </message>
    <message>
        <source>Dropout before a batch norm</source>
        <translation>Dropout vor einer Batchnorm</translation>
    </message>
    <message>
        <source>Dropped values make the variance larger while training than in evaluation mode.</source>
        <translation>Ausgefallene Werte machen die Varianz beim Training größer als im Auswertungsmodus.</translation>
    </message>
    <message>
        <source>Li et al. 2019 (arXiv 1801.05134).</source>
        <translation>Li et al. 2019 (arXiv 1801.05134).</translation>
    </message>
    <message>
        <source>A bias before a norm</source>
        <translation>Ein Bias vor einer Norm</translation>
    </message>
    <message>
        <source>Subtracting the mean takes any bias out again; beta does its work.</source>
        <translation>Der Abzug des Mittelwerts nimmt jeden Bias wieder heraus; Beta erledigt seine Arbeit.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.2.</source>
        <translation>Ioffe und Szegedy 2015 (arXiv 1502.03167), Abschnitt 3.2.</translation>
    </message>
    <message>
        <source>A norm on the output layer</source>
        <translation>Eine Norm auf der Ausgabeschicht</translation>
    </message>
    <message>
        <source>Each logit then depends on the rest of the mini-batch, and gamma alone sets how sure it can be.</source>
        <translation>Jedes Logit hängt dann vom Rest des Mini-Batches ab, und Gamma allein bestimmt, wie sicher es sein kann.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.2: it goes before a nonlinearity.</source>
        <translation>Ioffe und Szegedy 2015 (arXiv 1502.03167), Abschnitt 3.2: Sie gehört vor eine Nichtlinearität.</translation>
    </message>
    <message>
        <source>Units switched off by gamma</source>
        <translation>Einheiten, die Gamma abgeschaltet hat</translation>
    </message>
    <message>
        <source>With gamma at zero a unit gives its beta for every sample: the block is narrower than it looks.</source>
        <translation>Mit Gamma null gibt eine Einheit für jedes Beispiel ihr Beta aus: Der Block ist schmaler, als er aussieht.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), algorithm 1: y = gamma x-hat + beta.</source>
        <translation>Ioffe und Szegedy 2015 (arXiv 1502.03167), Algorithmus 1: y = gamma x-Dach + beta.</translation>
    </message>
    <message>
        <source>Variance near eps</source>
        <translation>Varianz nahe eps</translation>
    </message>
    <message>
        <source>Then eps decides: what should come out with a standard deviation of 1 comes out at 0.7 or less.</source>
        <translation>Dann entscheidet eps: Was mit Standardabweichung 1 herauskommen sollte, kommt mit 0,7 oder weniger heraus.</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d: x-hat = (x - mean) / sqrt(var + eps).</source>
        <translation>torch-Dokumentation von nn.BatchNorm1d: x-Dach = (x - mean) / sqrt(var + eps).</translation>
    </message>
    <message>
        <source>Set the learning rate to {rate:g}</source>
        <translation>Lernrate auf {rate:g} setzen</translation>
    </message>
    <message>
        <source>Put {norm} into every block of this lane</source>
        <translation>{norm} in jeden Block dieser Spur setzen</translation>
    </message>
    <message>
        <source>Put {norm} into block {block} of this lane</source>
        <translation>{norm} in Block {block} dieser Spur setzen</translation>
    </message>
    <message>
        <source>Put {norm} into {count} blocks of this lane</source>
        <translation>{norm} in {count} Blöcke dieser Spur setzen</translation>
    </message>
    <message>
        <source>Draw the initial weights after {name}</source>
        <translation>Anfangsgewichte nach {name} ziehen</translation>
    </message>
    <message>
        <source>Add skip connections</source>
        <translation>Skip-Verbindungen hinzufügen</translation>
    </message>
    <message>
        <source>Leave the bias out where a norm follows</source>
        <translation>Bias weglassen, wo eine Norm folgt</translation>
    </message>
    <message>
        <source>Put batch norm at the input of this lane</source>
        <translation>Batchnorm an die Eingabe dieser Spur setzen</translation>
    </message>
    <message>
        <source>Shuffle the mini-batches</source>
        <translation>Mini-Batches mischen</translation>
    </message>
    <message>
        <source>Set the batch size to {size}</source>
        <translation>Batchgröße auf {size} setzen</translation>
    </message>
    <message>
        <source>Drop the last batch of each epoch</source>
        <translation>Den letzten Batch jeder Epoche weglassen</translation>
    </message>
    <message>
        <source>Drop out {share:.0f} % behind the last block</source>
        <translation>{share:.0f} % Dropout hinter dem letzten Block</translation>
    </message>
    <message>
        <source>Drop out behind the last block only</source>
        <translation>Dropout nur hinter dem letzten Block</translation>
    </message>
    <message>
        <source>the running mean is over {most:g} standard deviations off in {off} of {units} units</source>
        <translation>Der laufende Mittelwert liegt in {off} von {units} Einheiten über {most:g} Standardabweichungen daneben</translation>
    </message>
    <message>
        <source>the running variance is {times:.2g} times that of the mini-batches</source>
        <translation>Die laufende Varianz ist {times:.2g}-mal die der Mini-Batches</translation>
    </message>
    <message>
        <source>{training:.0f} % of the mini-batch are right in training mode, {evaluation:.0f} % in evaluation mode</source>
        <translation>{training:.0f} % des Mini-Batches sind im Trainingsmodus richtig, {evaluation:.0f} % im Auswertungsmodus</translation>
    </message>
    <message>
        <source>the running statistics of {count} of {units} units are not finite</source>
        <translation>Die laufende Statistik von {count} von {units} Einheiten ist nicht endlich</translation>
    </message>
    <message>
        <source>the running statistics have held a mini-batch that was not finite</source>
        <translation>Die laufende Statistik hat einen Mini-Batch aufgenommen, der nicht endlich war</translation>
    </message>
    <message>
        <source>Update the running statistics again</source>
        <translation>Laufende Statistik wieder aktualisieren</translation>
    </message>
    <message>
        <source>Set the momentum of the running statistics to {momentum:g}</source>
        <translation>Momentum der laufenden Statistik auf {momentum:g} setzen</translation>
    </message>
    <message>
        <source>Recompute the running statistics</source>
        <translation>Laufende Statistik neu berechnen</translation>
    </message>
    <message>
        <source>Running statistics are not finite</source>
        <translation>Die laufende Statistik ist nicht endlich</translation>
    </message>
    <message>
        <source>Each update mixes the new batch with what was there: a NaN stays in it for ever.</source>
        <translation>Jede Aktualisierung mischt den neuen Batch mit dem, was da war: Ein NaN bleibt für immer darin.</translation>
    </message>
    <message>
        <source>Reset the running statistics</source>
        <translation>Laufende Statistik zurücksetzen</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d: (1 - momentum) * running + momentum * batch.</source>
        <translation>torch-Dokumentation von nn.BatchNorm1d: (1 - momentum) * running + momentum * batch.</translation>
    </message>
    <message>
        <source>Training and evaluation mode disagree</source>
        <translation>Trainings- und Auswertungsmodus widersprechen sich</translation>
    </message>
    <message>
        <source>It leans on the batch around each sample; with running statistics it answers differently.</source>
        <translation>Das Netz stützt sich auf den Batch um jedes Beispiel; mit laufender Statistik antwortet es anders.</translation>
    </message>
    <message>
        <source>Wu and Johnson 2021 (arXiv 2105.07576); Ioffe and Szegedy 2015, algorithm 2.</source>
        <translation>Wu und Johnson 2021 (arXiv 2105.07576); Ioffe und Szegedy 2015, Algorithmus 2.</translation>
    </message>
    <message>
        <source>Running statistics lag behind</source>
        <translation>Die laufende Statistik hinkt nach</translation>
    </message>
    <message>
        <source>In evaluation mode the norm works with these numbers, not with those it was trained with.</source>
        <translation>Im Auswertungsmodus arbeitet die Norm mit diesen Zahlen, nicht mit denen, mit denen sie trainiert wurde.</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d, momentum; Wu and Johnson 2021.</source>
        <translation>torch-Dokumentation von nn.BatchNorm1d, momentum; Wu und Johnson 2021.</translation>
    </message>
    <message>
        <source>the learning rate is {rate:g}, and the loss is still {loss:.2f} (guessing: {guessing:.2f})</source>
        <translation>Die Lernrate ist {rate:g}, und der Verlust liegt immer noch bei {loss:.2f} (beim Raten: {guessing:.2f})</translation>
    </message>
    <message>
        <source>the test loss is {now:.2f}, up from {lowest:.2f} at step {step:,}, while the training loss is {loss:.2f}</source>
        <translation>Der Testverlust ist {now:.2f}, nach {lowest:.2f} bei Schritt {step:,}, während der Trainingsverlust {loss:.2f} ist</translation>
    </message>
    <message>
        <source>mini-batches come sorted by class, one of the {classes} after the other</source>
        <translation>Die Mini-Batches kommen nach Klassen sortiert, eine der {classes} nach der anderen</translation>
    </message>
    <message>
        <source>each mini-batch holds {few} of the {classes} classes only</source>
        <translation>Jeder Mini-Batch enthält nur {few} der {classes} Klassen</translation>
    </message>
    <message>
        <source>Mini-batches are not mixed</source>
        <translation>Die Mini-Batches sind nicht gemischt</translation>
    </message>
    <message>
        <source>Batch norm subtracts what the samples of a batch have in common: here that is the class itself.</source>
        <translation>Batchnorm zieht ab, was die Beispiele eines Batches gemeinsam haben: Hier ist das die Klasse selbst.</translation>
    </message>
    <message>
        <source>Wu and Johnson 2021 (arXiv 2105.07576); torch documentation of DataLoader, shuffle.</source>
        <translation>Wu und Johnson 2021 (arXiv 2105.07576); torch-Dokumentation von DataLoader, shuffle.</translation>
    </message>
    <message>
        <source>The learning rate is very low</source>
        <translation>Die Lernrate ist sehr niedrig</translation>
    </message>
    <message>
        <source>Batch norm pays off at rates that would break the plain network; at low ones it is no faster.</source>
        <translation>Batchnorm lohnt sich bei Lernraten, an denen das einfache Netz scheitert; bei niedrigen ist sie nicht schneller.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.3; Bjorck et al. 2018.</source>
        <translation>Ioffe und Szegedy 2015 (arXiv 1502.03167), Abschnitt 3.3; Bjorck et al. 2018.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>What is learned now holds for the training samples only; new ones get worse answers.</source>
        <translation>Was jetzt gelernt wird, gilt nur für die Trainingsdaten; neue Beispiele bekommen schlechtere Antworten.</translation>
    </message>
    <message>
        <source>Prechelt 1998, Early stopping: but when?, generalisation loss.</source>
        <translation>Prechelt 1998, Early stopping: but when?, Generalisierungsverlust.</translation>
    </message>
    <message>
        <source>inner ring</source>
        <translation>innerer Ring</translation>
    </message>
    <message>
        <source>outer ring</source>
        <translation>äußerer Ring</translation>
    </message>
    <message>
        <source>upper moon</source>
        <translation>oberer Mond</translation>
    </message>
    <message>
        <source>lower moon</source>
        <translation>unterer Mond</translation>
    </message>
    <message>
        <source>first spiral</source>
        <translation>erste Spirale</translation>
    </message>
    <message>
        <source>second spiral</source>
        <translation>zweite Spirale</translation>
    </message>
    <message>
        <source>signs differ</source>
        <translation>Vorzeichen ungleich</translation>
    </message>
    <message>
        <source>signs alike</source>
        <translation>Vorzeichen gleich</translation>
    </message>
    <message>
        <source>cloud {number}</source>
        <translation>Wolke {number}</translation>
    </message>
    <message>
        <source>cultivar {number}</source>
        <translation>Rebsorte {number}</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>bösartig</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>gutartig</translation>
    </message>
    <message>
        <source>There is no data set {name!r}; there are {known}.</source>
        <translation>Es gibt keinen Datensatz {name!r}; es gibt {known}.</translation>
    </message>
    <message>
        <source>The data file {name}.npz that belongs to bnviz is missing or damaged; install bnviz again.</source>
        <translation>Die Datei {name}.npz, die zu bnviz gehört, fehlt oder ist beschädigt; installiere bnviz neu.</translation>
    </message>
    <message>
        <source>A test share of {share:g} leaves none of the {samples} samples to test on; choose a larger test share or more samples.</source>
        <translation>Ein Testanteil von {share:g} lässt keines der {samples} Beispiele zum Testen; wähle einen größeren Testanteil oder mehr Beispiele.</translation>
    </message>
    <message>
        <source>A test share of {share:g} leaves none of the {samples} samples to train on; choose a smaller test share or more samples.</source>
        <translation>Ein Testanteil von {share:g} lässt keines der {samples} Beispiele zum Trainieren; wähle einen kleineren Testanteil oder mehr Beispiele.</translation>
    </message>
    <message>
        <source>never forgets: every batch counts the same</source>
        <translation>vergisst nie: jeder Batch zählt gleich viel</translation>
    </message>
    <message>
        <source>never moves</source>
        <translation>bewegt sich nie</translation>
    </message>
    <message>
        <source>only the last batch</source>
        <translation>nur der letzte Batch</translation>
    </message>
    <message>
        <source>half-life {half:.1f} steps</source>
        <translation>Halbwert: {half:.1f} Schritte</translation>
    </message>
    <message>
        <source>half-life {half:.0f} steps</source>
        <translation>Halbwert: {half:.0f} Schritte</translation>
    </message>
    <message>
        <source>plain average: batch k counts 1/k</source>
        <translation>einfacher Mittelwert: Batch k zählt 1/k</translation>
    </message>
    <message>
        <source>has no such choice</source>
        <translation>hat keine solche Wahl</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>a plain average, as here</source>
        <translation>ein einfacher Mittelwert, wie hier</translation>
    </message>
    <message>
        <source>the share of the new batch</source>
        <translation>der Anteil des neuen Batches</translation>
    </message>
    <message>
        <source>the share that is kept</source>
        <translation>der Anteil, der bleibt</translation>
    </message>
    <message>
        <source>no batch at all</source>
        <translation>gar kein Batch</translation>
    </message>
    <message>
        <source>like averaging 1 batch</source>
        <translation>wie ein Mittelwert über 1 Batch</translation>
    </message>
    <message>
        <source>like averaging {batches:,.0f} batches</source>
        <translation>wie ein Mittelwert über {batches:,.0f} Batches</translation>
    </message>
    <message>
        <source>the seed changed</source>
        <translation>Der Startwert hat sich geändert</translation>
    </message>
    <message>
        <source>the data changed</source>
        <translation>Die Daten haben sich geändert</translation>
    </message>
    <message>
        <source>the initial weights changed</source>
        <translation>Die Anfangsgewichte haben sich geändert</translation>
    </message>
    <message>
        <source>the number of blocks changed</source>
        <translation>Die Zahl der Blöcke hat sich geändert</translation>
    </message>
    <message>
        <source>block {block} changed</source>
        <translation>Block {block} hat sich geändert</translation>
    </message>
    <message>
        <source>the optimiser changed</source>
        <translation>Der Optimierer hat sich geändert</translation>
    </message>
    <message>
        <source>a lane was added</source>
        <translation>Eine Spur kam dazu</translation>
    </message>
    <message>
        <source>normalising {where} with batch statistics again.</source>
        <translation>Normalisiert {where} wieder mit der Batch-Statistik.</translation>
    </message>
    <message>
        <source>normalising {where} with running statistics from now on.</source>
        <translation>Normalisiert {where} ab jetzt mit der laufenden Statistik.</translation>
    </message>
    <message>
        <source>running statistics {where} updated again.</source>
        <translation>Laufende Statistik {where} wieder aktualisiert.</translation>
    </message>
    <message>
        <source>running statistics {where} no longer updated.</source>
        <translation>Laufende Statistik {where} nicht mehr aktualisiert.</translation>
    </message>
    <message>
        <source>gamma and beta {where} trained again.</source>
        <translation>Gamma und Beta {where} wieder trainiert.</translation>
    </message>
    <message>
        <source>gamma and beta {where} no longer trained.</source>
        <translation>Gamma und Beta {where} nicht mehr trainiert.</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>as in the data</source>
        <translation>wie in den Daten</translation>
    </message>
    <message>
        <source>sorted by class</source>
        <translation>nach Klassen sortiert</translation>
    </message>
    <message>
        <source>A last batch that is not full is dropped.</source>
        <translation>Ein letzter Batch, der nicht voll ist, wird weggelassen.</translation>
    </message>
    <message>
        <source>A last batch that is not full is merged with the one before.</source>
        <translation>Ein letzter Batch, der nicht voll ist, wird mit dem davor vereint.</translation>
    </message>
    <message>
        <source>A last batch that is not full is kept as it is.</source>
        <translation>Ein letzter Batch, der nicht voll ist, bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Momentum of the optimiser</source>
        <translation>Momentum des Optimierers</translation>
    </message>
    <message>
        <source>Order of the samples: {order}.</source>
        <translation>Reihenfolge der Beispiele: {order}.</translation>
    </message>
    <message>
        <source>1 class a batch</source>
        <translation>1 Klasse je Batch</translation>
    </message>
    <message>
        <source>{classes} classes a batch</source>
        <translation>{classes} Klassen je Batch</translation>
    </message>
    <message>
        <source>Dropout {where} from {old:g} to {new:g}.</source>
        <translation>Dropout {where} von {old:g} auf {new:g}.</translation>
    </message>
    <message>
        <source>The lane “{lane}” was removed.</source>
        <translation>Spur „{lane}“ entfernt.</translation>
    </message>
    <message>
        <source>{lane}: {sentence}</source>
        <translation>{lane}: {sentence}</translation>
    </message>
    <message>
        <source>noise behind the norms on.</source>
        <translation>Rauschen hinter den Normen an.</translation>
    </message>
    <message>
        <source>noise behind the norms off.</source>
        <translation>Rauschen hinter den Normen aus.</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>{norm} added {where}.</source>
        <translation>{norm} {where} hinzugefügt.</translation>
    </message>
    <message>
        <source>{norm} removed {where}.</source>
        <translation>{norm} {where} entfernt.</translation>
    </message>
    <message>
        <source>{new} in place of {old} {where}.</source>
        <translation>{new} statt {old} {where}.</translation>
    </message>
    <message>
        <source>{name} of the norm {where} from {old} to {new}.</source>
        <translation>{name} der Norm {where} von {old} auf {new}.</translation>
    </message>
    <message>
        <source>gamma and beta {where} put in.</source>
        <translation>Gamma und Beta {where} eingesetzt.</translation>
    </message>
    <message>
        <source>gamma and beta {where} taken out.</source>
        <translation>Gamma und Beta {where} herausgenommen.</translation>
    </message>
    <message>
        <source>running statistics {where} on.</source>
        <translation>Laufende Statistik {where} an.</translation>
    </message>
    <message>
        <source>running statistics {where} off.</source>
        <translation>Laufende Statistik {where} aus.</translation>
    </message>
    <message>
        <source>the norm {where} moved before the activation.</source>
        <translation>Norm {where} vor die Aktivierung gesetzt.</translation>
    </message>
    <message>
        <source>the norm {where} moved after the activation.</source>
        <translation>Norm {where} hinter die Aktivierung gesetzt.</translation>
    </message>
    <message>
        <source>in every block</source>
        <translation>in jedem Block</translation>
    </message>
    <message>
        <source>in blocks {blocks}</source>
        <translation>in den Blöcken {blocks}</translation>
    </message>
    <message>
        <source>{first} and {second} and {third}</source>
        <translation>{first} und {second} und {third}</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>kumulativ</translation>
    </message>
    <message>
        <source>{what} from {old} to {new}.</source>
        <translation>{what} von {old} auf {new}.</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>Block {block}</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>A network has at most {most} blocks.</source>
        <translation>Ein Netz hat höchstens {most} Blöcke.</translation>
    </message>
    <message>
        <source>A network needs at least one block.</source>
        <translation>Ein Netz braucht mindestens einen Block.</translation>
    </message>
    <message>
        <source>An experiment has at most {most} lanes.</source>
        <translation>Ein Experiment hat höchstens {most} Spuren.</translation>
    </message>
    <message>
        <source>An experiment needs at least one lane.</source>
        <translation>Ein Experiment braucht mindestens eine Spur.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Two rings, one around the other.</source>
        <translation>Zwei Ringe, einer um den anderen.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation>Zwei Halbmonde, die ineinandergreifen.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>Zwei Spiralen</translation>
    </message>
    <message>
        <source>Two spirals, one inside the other.</source>
        <translation>Zwei Spiralen, eine in der anderen.</translation>
    </message>
    <message>
        <source>Four clusters, opposite ones alike.</source>
        <translation>Vier Haufen, gegenüberliegende gleich.</translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation>Gaußwolken</translation>
    </message>
    <message>
        <source>Five round clouds on a circle.</source>
        <translation>Fünf runde Wolken auf einem Kreis.</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>Ziffern 8×8</translation>
    </message>
    <message>
        <source>Handwritten digits of 8×8 pixels (UCI).</source>
        <translation>Handgeschriebene Ziffern aus 8×8 Pixeln (UCI).</translation>
    </message>
    <message>
        <source>Faces 32×32</source>
        <translation>Gesichter 32×32</translation>
    </message>
    <message>
        <source>Ten people, drawn, in light and poses that change.</source>
        <translation>Zehn gezeichnete Menschen, in wechselndem Licht und wechselnder Haltung.</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>Chemistry of 178 wines, features of wild scales.</source>
        <translation>Chemie von 178 Weinen, Merkmale in ganz verschiedenen Größenordnungen.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Brustkrebs</translation>
    </message>
    <message>
        <source>Thirty measurements of 569 tumours, features of wild scales.</source>
        <translation>Dreißig Messwerte von 569 Tumoren, Merkmale in ganz verschiedenen Größenordnungen.</translation>
    </message>
    <message>
        <source>This is JSON, but no experiment.</source>
        <translation>Das ist JSON, aber kein Experiment.</translation>
    </message>
    <message>
        <source>This is no bnviz experiment: the key &quot;format&quot; with a number is missing.</source>
        <translation>Das ist kein Experiment von bnviz: Der Schlüssel „format“ mit einer Zahl fehlt.</translation>
    </message>
    <message>
        <source>The file was written by a newer bnviz (format {format}); this one reads up to {known}.</source>
        <translation>Die Datei wurde von einem neueren bnviz geschrieben (Format {format}); dieses liest bis {known}.</translation>
    </message>
    <message>
        <source>There is no format {format}; the first is 1.</source>
        <translation>Ein Format {format} gibt es nicht; das erste ist 1.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; is missing.</source>
        <translation>Der Schlüssel „{key}“ fehlt.</translation>
    </message>
    <message>
        <source>It is {what}.</source>
        <translation>Es ist {what}.</translation>
    </message>
    <message>
        <source>It has {size:,.1f} MB, and an experiment a few kilobytes: it is something else.</source>
        <translation>Sie hat {size:,.1f} MB, ein Experiment nur ein paar Kilobyte: Es ist etwas anderes.</translation>
    </message>
    <message>
        <source>Cannot open {file}: {why}</source>
        <translation>{file} lässt sich nicht öffnen: {why}</translation>
    </message>
    <message>
        <source>Cannot open {file}: {why}.</source>
        <translation>{file} lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
        <source>No file can have the name {name}.</source>
        <translation>Keine Datei kann {name} heißen.</translation>
    </message>
    <message>
        <source>Cannot save {file}: it is {what}.</source>
        <translation>{file} lässt sich nicht speichern: Es ist {what}.</translation>
    </message>
    <message>
        <source>Cannot save {file}: {why}. Nothing was changed.</source>
        <translation>{file} lässt sich nicht speichern: {why}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>a folder, not a file</source>
        <translation>ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>a device or a pipe, not a file</source>
        <translation>ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>There is no preset {name!r}; there are {known}.</source>
        <translation>Es gibt kein fertiges Experiment {name!r}; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no file and no preset &quot;{name}&quot;; presets are {known}.</source>
        <translation>Es gibt weder eine Datei noch ein fertiges Experiment „{name}“; fertige sind {known}.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>Eine solche Datei oder einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>part of the path is a file, not a folder</source>
        <translation>Ein Teil des Pfads ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>Es ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>Eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>Der Name ist zu lang</translation>
    </message>
    <message>
        <source>you have no right to do that here</source>
        <translation>Du hast dort nicht das Recht dazu</translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation>Dieser Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>Dein Speicherkontingent ist voll</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>It ends too early, at {place}: it seems to be cut off.</source>
        <translation>Sie endet zu früh, in {place}: Sie scheint abgeschnitten zu sein.</translation>
    </message>
    <message>
        <source>It is not valid JSON: {what} at {place}.</source>
        <translation>Es ist kein gültiges JSON: {what} in {place}.</translation>
    </message>
    <message>
        <source>It is nested too deeply to be an experiment.</source>
        <translation>Es ist zu tief verschachtelt für ein Experiment.</translation>
    </message>
    <message>
        <source>It is not a text file with JSON in it.</source>
        <translation>Es ist keine Textdatei mit JSON.</translation>
    </message>
    <message>
        <source>A number must be finite, and the file says {word}.</source>
        <translation>Eine Zahl muss endlich sein, und in der Datei steht {word}.</translation>
    </message>
    <message>
        <source>A number in the file is too large: {number}.</source>
        <translation>Eine Zahl in der Datei ist zu groß: {number}.</translation>
    </message>
    <message>
        <source>There is no norm to fold.</source>
        <translation>Hier ist keine Norm zum Einrechnen.</translation>
    </message>
    <message>
        <source>{norm:capital} works its statistics out of each sample: there are no fixed numbers that a layer could take.</source>
        <translation>{norm:capital} berechnet ihre Statistik aus jedem Beispiel neu: Es gibt keine festen Zahlen, die eine Schicht aufnehmen könnte.</translation>
    </message>
    <message>
        <source>Without running statistics there are no fixed numbers that a layer could take.</source>
        <translation>Ohne laufende Statistik gibt es keine festen Zahlen, die eine Schicht aufnehmen könnte.</translation>
    </message>
    <message>
        <source>No layer stands behind this norm that could take it.</source>
        <translation>Hinter dieser Norm steht keine Schicht, die sie aufnehmen könnte.</translation>
    </message>
    <message>
        <source>Max-pooling stands between this norm and the next layer, and a negative gamma would turn it.</source>
        <translation>Zwischen dieser Norm und der nächsten Schicht steht Max-Pooling, und ein negatives Gamma würde es umkehren.</translation>
    </message>
    <message>
        <source>The skip connection is added behind this norm: the next layer sees more than the norm gives.</source>
        <translation>Die Skip-Verbindung wird hinter dieser Norm addiert: Die nächste Schicht sieht mehr, als die Norm ausgibt.</translation>
    </message>
    <message>
        <source>The convolution behind this norm pads its input with zeros, which the norm never sees: folded, the border would come out different.</source>
        <translation>Die Faltung hinter dieser Norm füllt ihre Eingabe mit Nullen auf, die die Norm nie sieht: Eingerechnet sähe der Rand anders aus.</translation>
    </message>
    <message>
        <source>The skip connection of the next block takes the norm&apos;s output past its layer.</source>
        <translation>Die Skip-Verbindung des nächsten Blocks führt die Ausgabe der Norm an seiner Schicht vorbei.</translation>
    </message>
    <message>
        <source>The layer behind this norm has no bias that could take the shift.</source>
        <translation>Die Schicht hinter dieser Norm hat keinen Bias, der die Verschiebung aufnehmen könnte.</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>Batchnorm</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>Layernorm</translation>
    </message>
    <message>
        <source>group norm</source>
        <translation>Groupnorm</translation>
    </message>
    <message>
        <source>instance norm</source>
        <translation>Instancenorm</translation>
    </message>
    <message>
        <source>{members} and {last}</source>
        <translation>{members} und {last}</translation>
    </message>
    <message>
        <source>This test share leaves {samples} samples in the training set, fewer than the {classes} classes.</source>
        <translation>Dieser Testanteil lässt {samples} Beispiele in den Trainingsdaten, weniger als die {classes} Klassen.</translation>
    </message>
    <message>
        <source>This test share leaves {samples} samples in the test set, fewer than the {classes} classes.</source>
        <translation>Dieser Testanteil lässt {samples} Beispiele in den Testdaten, weniger als die {classes} Klassen.</translation>
    </message>
    <message>
        <source>Together the lanes have {weights:,} weights, more than the {most:,} that fit. Make blocks narrower, or take fewer.</source>
        <translation>Zusammen haben die Spuren {weights:,} Gewichte, mehr als die {most:,}, die hineinpassen. Mach Blöcke schmaler oder nimm weniger.</translation>
    </message>
    <message>
        <source>Block 1 is a convolution, but these data are no images.</source>
        <translation>Block 1 ist eine Faltung, aber diese Daten sind keine Bilder.</translation>
    </message>
    <message>
        <source>Block {block} is a convolution, but the block before it gives a flat vector.</source>
        <translation>Block {block} ist eine Faltung, aber der Block davor gibt einen flachen Vektor aus.</translation>
    </message>
    <message>
        <source>Block {block} leaves nothing of its {rows}×{columns} input; take a smaller stride, kernel or pooling.</source>
        <translation>Block {block} lässt von seiner Eingabe mit {rows}×{columns} nichts übrig; nimm eine kleinere Schrittweite, einen kleineren Kernel oder weniger Pooling.</translation>
    </message>
    <message>
        <source>Block {block} has a skip connection, but its output ({output}) is not shaped like its input ({input}).</source>
        <translation>Block {block} hat eine Skip-Verbindung, aber seine Ausgabe ({output}) hat nicht die Form seiner Eingabe ({input}).</translation>
    </message>
    <message>
        <source>The batch size is {batch:,}, but the training set has only {samples:,} samples.</source>
        <translation>Die Batchgröße ist {batch:,}, aber die Trainingsdaten haben nur {samples:,} Beispiele.</translation>
    </message>
    <message>
        <source>Mini-batches are to have {wanted} classes, the data have only {classes}.</source>
        <translation>Mini-Batches sollen {wanted} Klassen haben, die Daten haben nur {classes}.</translation>
    </message>
    <message>
        <source>{lane}, {row}: {sentence}</source>
        <translation>{lane}, {row}: {sentence}</translation>
    </message>
    <message>
        <source>batch norm needs more than one value per unit to find a variance, and the batch size is 1. Take a larger batch, or layer norm.</source>
        <translation>Batchnorm braucht mehr als einen Wert je Einheit für eine Varianz, und die Batchgröße ist 1. Nimm einen größeren Batch oder Layernorm.</translation>
    </message>
    <message>
        <source>{lonely}, and batch norm cannot find a variance of one value. Drop or merge the last batch.</source>
        <translation>{lonely}, und Batchnorm kann von einem Wert keine Varianz bestimmen. Lass den letzten Batch weg oder vereine ihn.</translation>
    </message>
    <message>
        <source>group norm over groups of a single value makes every value zero. Take fewer groups.</source>
        <translation>Groupnorm über Gruppen aus einem einzigen Wert macht jeden Wert zu null. Nimm weniger Gruppen.</translation>
    </message>
    <message>
        <source>{lonely}, and group norm finds no variance in groups of one value. Take fewer groups.</source>
        <translation>{lonely}, und Groupnorm findet in Gruppen aus einem Wert keine Varianz. Nimm weniger Gruppen.</translation>
    </message>
    <message>
        <source>layer norm over a single unit makes every value zero.</source>
        <translation>Layernorm über eine einzige Einheit macht jeden Wert zu null.</translation>
    </message>
    <message>
        <source>instance norm averages over the positions of one image, and here there is one value per unit only. It needs a convolution.</source>
        <translation>Instancenorm mittelt über die Positionen eines Bildes, und hier gibt es nur einen Wert je Einheit. Sie braucht eine Faltung.</translation>
    </message>
    <message>
        <source>instance norm averages over the positions of one image, and here there is one value per unit only. Shrink the image less before it.</source>
        <translation>Instancenorm mittelt über die Positionen eines Bildes, und hier gibt es nur einen Wert je Einheit. Verkleinere das Bild davor weniger.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s instance norm knows no cumulative average; it takes this momentum for 0, and the running statistics stay at 0 and 1.</source>
        <translation>Die Instancenorm von PyTorch kennt keinen kumulativen Mittelwert; sie nimmt dieses Momentum als 0, und die laufende Statistik bleibt bei 0 und 1.</translation>
    </message>
    <message>
        <source>the batch size is 1</source>
        <translation>Die Batchgröße ist 1</translation>
    </message>
    <message>
        <source>1 channel cannot be split into {groups} equal groups.</source>
        <translation>1 Kanal lässt sich nicht in {groups} gleiche Gruppen teilen.</translation>
    </message>
    <message>
        <source>1 unit cannot be split into {groups} equal groups.</source>
        <translation>1 Einheit lässt sich nicht in {groups} gleiche Gruppen teilen.</translation>
    </message>
    <message>
        <source>{count} channels cannot be split into {groups} equal groups.</source>
        <translation>{count} Kanäle lassen sich nicht in {groups} gleiche Gruppen teilen.</translation>
    </message>
    <message>
        <source>{count} units cannot be split into {groups} equal groups.</source>
        <translation>{count} Einheiten lassen sich nicht in {groups} gleiche Gruppen teilen.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>there is no field &quot;{name}&quot;: it may be misspelt, or of another version.</source>
        <translation>Ein Feld „{name}“ gibt es nicht: Vielleicht ist es falsch geschrieben oder aus einer anderen Version.</translation>
    </message>
    <message>
        <source>a fraction</source>
        <translation>eine Bruchzahl</translation>
    </message>
    <message>
        <source>{what:capital} must be {wanted}, not {got}.</source>
        <translation>{what:capital} muss {wanted} sein, nicht {got}.</translation>
    </message>
    <message>
        <source>{what:capital} cannot be &quot;{strange}&quot;; choose one of {choices}.</source>
        <translation>{what:capital} kann nicht „{strange}“ sein; zur Wahl stehen {choices}.</translation>
    </message>
    <message>
        <source>In {place}, {sentence}</source>
        <translation>{place}: {sentence}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>in {place}, &quot;{field}&quot;</source>
        <translation>{place}: „{field}“</translation>
    </message>
    <message>
        <source>the experiment</source>
        <translation>das Experiment</translation>
    </message>
    <message>
        <source>the norm of block {block} in lane {lane}</source>
        <translation>Norm von Block {block} in Spur {lane}</translation>
    </message>
    <message>
        <source>the norm of the input in lane {lane}</source>
        <translation>Norm der Eingabe in Spur {lane}</translation>
    </message>
    <message>
        <source>the norm of the output in lane {lane}</source>
        <translation>Norm der Ausgabe in Spur {lane}</translation>
    </message>
    <message>
        <source>lane {lane}</source>
        <translation>Spur {lane}</translation>
    </message>
    <message>
        <source>the &quot;stop&quot; of the training</source>
        <translation>„stop“ des Trainings</translation>
    </message>
    <message>
        <source>the {part}</source>
        <translation>„{part}“</translation>
    </message>
    <message>
        <source>It works its statistics out of each sample: train() and eval() are the same to it.</source>
        <translation>Sie berechnet ihre Statistik aus jedem Beispiel: train() und eval() sind ihr gleich.</translation>
    </message>
    <message>
        <source>track_running_stats=False at the start: there are no running statistics, so eval() changes nothing, and answers depend on the other samples of the batch.</source>
        <translation>track_running_stats=False von Anfang an: Es gibt keine laufende Statistik, also ändert eval() nichts, und Antworten hängen von den anderen Beispielen des Batches ab.</translation>
    </message>
    <message>
        <source>Normalises with the mini-batch&apos;s own mean and variance; eval() takes the running ones.</source>
        <translation>Normalisiert mit Mittelwert und Varianz des Mini-Batches selbst; eval() nimmt die laufenden.</translation>
    </message>
    <message>
        <source>Normalises with each image&apos;s own mean and variance; eval() takes the running ones.</source>
        <translation>Normalisiert mit Mittelwert und Varianz jedes Bildes selbst; eval() nimmt die laufenden.</translation>
    </message>
    <message>
        <source>Normalises with the running statistics, into which the batch has just been mixed.</source>
        <translation>Normalisiert mit der laufenden Statistik, in die der Batch gerade eingemischt wurde.</translation>
    </message>
    <message>
        <source>eval(): normalises with the running statistics, in training too.</source>
        <translation>eval(): normalisiert mit der laufenden Statistik, auch beim Training.</translation>
    </message>
    <message>
        <source>The running statistics and their counter stand still.</source>
        <translation>Die laufende Statistik und ihr Zähler stehen still.</translation>
    </message>
    <message>
        <source>momentum=None: the running statistics are the plain average of all batches so far.</source>
        <translation>momentum=None: Die laufende Statistik ist der einfache Mittelwert aller Batches bisher.</translation>
    </message>
    <message>
        <source>momentum=0: nothing of a batch is taken in; only the counter goes on.</source>
        <translation>momentum=0: Von einem Batch wird nichts aufgenommen; nur der Zähler läuft weiter.</translation>
    </message>
    <message>
        <source>Mixes {share:.3g} of each batch into the running statistics, no_grad() or not.</source>
        <translation>Mischt {share:.3g} jedes Batches in die laufende Statistik, mit oder ohne no_grad().</translation>
    </message>
    <message>
        <source>requires_grad=False: no gradient, weight decay or optimiser&apos;s momentum moves gamma and beta.</source>
        <translation>requires_grad=False: Weder Gradient noch Weight Decay noch Momentum des Optimierers bewegen Gamma und Beta.</translation>
    </message>
    <message>
        <source>{what} must be between {low} and {high}, not {value}.</source>
        <translation>{what} muss zwischen {low} und {high} liegen; {value} geht nicht.</translation>
    </message>
    <message>
        <source>a number of more than 15 digits</source>
        <translation>eine Zahl mit mehr als 15 Stellen</translation>
    </message>
    <message>
        <source>{what} must be one line of text, without control characters.</source>
        <translation>{what} muss eine Zeile Text ohne Steuerzeichen sein.</translation>
    </message>
    <message>
        <source>The eps of a norm</source>
        <translation>eps einer Norm</translation>
    </message>
    <message>
        <source>The momentum of a norm</source>
        <translation>Das Momentum einer Norm</translation>
    </message>
    <message>
        <source>The number of groups</source>
        <translation>Die Zahl der Gruppen</translation>
    </message>
    <message>
        <source>The width of a block</source>
        <translation>Die Breite eines Blocks</translation>
    </message>
    <message>
        <source>The dropout of a block</source>
        <translation>Der Dropout eines Blocks</translation>
    </message>
    <message>
        <source>The kernel of a convolution</source>
        <translation>Der Kernel einer Faltung</translation>
    </message>
    <message>
        <source>The stride of a convolution</source>
        <translation>Die Schrittweite einer Faltung</translation>
    </message>
    <message>
        <source>The pooling of a convolution</source>
        <translation>Das Pooling einer Faltung</translation>
    </message>
    <message>
        <source>The standard deviation of the initial weights</source>
        <translation>Die Standardabweichung der Anfangsgewichte</translation>
    </message>
    <message>
        <source>A network has 1 to {most} blocks, and this one has {blocks:,}.</source>
        <translation>Ein Netz hat 1 bis {most} Blöcke, dieses hat {blocks:,}.</translation>
    </message>
    <message>
        <source>The number of samples</source>
        <translation>Die Zahl der Beispiele</translation>
    </message>
    <message>
        <source>The noise</source>
        <translation>Das Rauschen</translation>
    </message>
    <message>
        <source>The test share</source>
        <translation>Der Testanteil</translation>
    </message>
    <message>
        <source>The number of steps to stop after</source>
        <translation>Die Zahl der Schritte bis zum Stopp</translation>
    </message>
    <message>
        <source>The number of epochs to stop after</source>
        <translation>Die Zahl der Epochen bis zum Stopp</translation>
    </message>
    <message>
        <source>The accuracy to stop at</source>
        <translation>Die Genauigkeit für den Stopp</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>Die Lernrate</translation>
    </message>
    <message>
        <source>The optimiser&apos;s momentum</source>
        <translation>Das Momentum des Optimierers</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>Der Weight Decay</translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation>Die Batchgröße</translation>
    </message>
    <message>
        <source>The number of classes a batch</source>
        <translation>Die Zahl der Klassen je Batch</translation>
    </message>
    <message>
        <source>A lane needs a name of 1 to 60 characters.</source>
        <translation>Eine Spur braucht einen Namen aus 1 bis 60 Zeichen.</translation>
    </message>
    <message>
        <source>The name of a lane</source>
        <translation>Der Name einer Spur</translation>
    </message>
    <message>
        <source>The colour of a lane</source>
        <translation>Die Farbe einer Spur</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>Der Startwert</translation>
    </message>
    <message>
        <source>The name of an experiment has at most 200 characters.</source>
        <translation>Der Name eines Experiments hat höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>The name of an experiment</source>
        <translation>Der Name eines Experiments</translation>
    </message>
    <message>
        <source>An experiment has 1 to {most} lanes, and this one has {lanes:,}.</source>
        <translation>Ein Experiment hat 1 bis {most} Spuren, dieses hat {lanes:,}.</translation>
    </message>
    <message>
        <source>Two lanes have the same name; give each its own.</source>
        <translation>Zwei Spuren haben denselben Namen; gib jeder einen eigenen.</translation>
    </message>
    <message>
        <source>Two lanes have the same colour; give each its own.</source>
        <translation>Zwei Spuren haben dieselbe Farbe; gib jeder eine eigene.</translation>
    </message>
    <message>
        <source>The lane &quot;{lane}&quot; lists {norms:,} norms, and the network has 1 block: it needs a norm or null for each.</source>
        <translation>Die Spur „{lane}“ nennt {norms:,} Normen, und das Netz hat 1 Block: Sie braucht je Block eine Norm oder null.</translation>
    </message>
    <message>
        <source>The lane &quot;{lane}&quot; lists {norms:,} norms, and the network has {blocks} blocks: it needs a norm or null for each.</source>
        <translation>Die Spur „{lane}“ nennt {norms:,} Normen, und das Netz hat {blocks} Blöcke: Sie braucht je Block eine Norm oder null.</translation>
    </message>
    <message>
        <source>The script needs bnviz&apos;s {file} beside it, and there would be another file of this name; choose another name or folder.</source>
        <translation>Das Skript braucht {file} von bnviz neben sich, und dort gäbe es eine andere Datei dieses Namens; wähle einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>Cannot save {file}: {why}.</source>
        <translation>{file} lässt sich nicht speichern: {why}.</translation>
    </message>
    <message>
        <source>There is no code for a network that cannot be built. {why}</source>
        <translation>Für ein Netz, das sich nicht bauen lässt, gibt es keinen Code. {why}</translation>
    </message>
    <message>
        <source>A file of the glossary begins with ---, group: … and --- again.</source>
        <translation>Eine Datei des Glossars beginnt mit ---, group: … und noch einmal ---.</translation>
    </message>
    <message>
        <source>A term has a heading, one paragraph and at most one formula.</source>
        <translation>Ein Begriff hat eine Überschrift, einen Absatz und höchstens eine Formel.</translation>
    </message>
    <message>
        <source>The line source: … is missing.</source>
        <translation>Die Zeile source: … fehlt.</translation>
    </message>
    <message>
        <source>The glossary has &quot;{term}&quot; twice.</source>
        <translation>Das Glossar hat „{term}“ zweimal.</translation>
    </message>
    <message>
        <source>The entry &quot;{term}&quot; links to &quot;{link}&quot;, which is no term.</source>
        <translation>Der Eintrag „{term}“ verweist auf „{link}“, und das ist kein Begriff.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>{device}: not available ({reason})</source>
        <translation>{device}: nicht verfügbar ({reason})</translation>
    </message>
    <message>
        <source>axis {axis}</source>
        <translation>Achse {axis}</translation>
    </message>
    <message>
        <source>Each number that leaves is a weighted sum of {values} values.</source>
        <translation>Jede Zahl, die herauskommt, ist eine gewichtete Summe aus {values} Werten.</translation>
    </message>
    <message>
        <source>In evaluation mode nothing is averaged: each of the {channels} channels has its running mean and running variance from training.</source>
        <translation>Im Auswertungsmodus wird nichts gemittelt: Jeder der {channels} Kanäle hat seinen laufenden Mittelwert und seine laufende Varianz aus dem Training.</translation>
    </message>
    <message>
        <source>One mean, as there is one feature: {values}, over the samples, for each of them.</source>
        <translation>Ein Mittelwert, denn es gibt ein Merkmal: {values}, über die Beispiele, für jeden davon.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each feature: {values}, over the samples, for each of them.</source>
        <translation>{means:,} Mittelwerte, einer für jedes Merkmal: {values}, über die Beispiele, für jeden davon.</translation>
    </message>
    <message>
        <source>One mean, as there is one channel: {values}, over the samples and all places, for each of them.</source>
        <translation>Ein Mittelwert, denn es gibt einen Kanal: {values}, über die Beispiele und alle Stellen, für jeden davon.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each channel: {values}, over the samples and all places, for each of them.</source>
        <translation>{means:,} Mittelwerte, einer für jeden Kanal: {values}, über die Beispiele und alle Stellen, für jeden davon.</translation>
    </message>
    <message>
        <source>In evaluation mode its running statistics are used.</source>
        <translation>Im Auswertungsmodus wird die laufende Statistik benutzt.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each channel of each sample: {values}, over the places, for each of them.</source>
        <translation>{means:,} Mittelwerte, einer für jeden Kanal jedes Beispiels: {values}, über die Stellen, für jeden davon.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each channel (PyTorch reads this as a single sample): {values}, over the places, for each of them.</source>
        <translation>{means:,} Mittelwerte, einer für jeden Kanal (PyTorch liest das als ein einzelnes Beispiel): {values}, über die Stellen, für jeden davon.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each sample: {values} of its own for each of them. The rest of the batch does not matter.</source>
        <translation>{means:,} Mittelwerte, einer für jedes Beispiel, aus seinen eigenen Werten: {values} für jeden davon. Der Rest des Batches spielt keine Rolle.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each place along the first axes: {values} of its own for each of them. The rest of the batch does not matter.</source>
        <translation>{means:,} Mittelwerte, einer für jede Stelle entlang der ersten Achsen, aus ihren eigenen Werten: {values} für jeden davon. Der Rest des Batches spielt keine Rolle.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each of {groups} groups of {channels} channels in each sample: {values} for each of them.</source>
        <translation>{means:,} Mittelwerte, einer für jede von {groups} Gruppen aus {channels} Kanälen in jedem Beispiel: {values} für jeden davon.</translation>
    </message>
    <message>
        <source>Each number that leaves is the largest of a window of {values} values of one channel.</source>
        <translation>Jede Zahl, die herauskommt, ist die größte in einem Fenster aus {values} Werten eines Kanals.</translation>
    </message>
    <message>
        <source>Each number that leaves is the mean of a window of {values} values of one channel.</source>
        <translation>Jede Zahl, die herauskommt, ist der Mittelwert eines Fensters aus {values} Werten eines Kanals.</translation>
    </message>
    <message>
        <source>Each number that leaves is a weighted sum of a window of {values} values.</source>
        <translation>Jede Zahl, die herauskommt, ist eine gewichtete Summe eines Fensters aus {values} Werten.</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 Wert</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} Werte</translation>
    </message>
    <message>
        <source>Use {code}</source>
        <translation>{code} benutzen</translation>
    </message>
    <message>
        <source>Let {shape} arrive</source>
        <translation>{shape} ankommen lassen</translation>
    </message>
    <message>
        <source>Flatten first, then {code}</source>
        <translation>Erst flach machen, dann {code}</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>Diese Schicht entfernen</translation>
    </message>
    <message>
        <source>A table of 10 features</source>
        <translation>Eine Tabelle mit 10 Merkmalen</translation>
    </message>
    <message>
        <source>Images with 16 channels</source>
        <translation>Bilder mit 16 Kanälen</translation>
    </message>
    <message>
        <source>5 declared, 3 arrive</source>
        <translation>Für 5 angelegt, 3 kommen an</translation>
    </message>
    <message>
        <source>Images into the 1d class</source>
        <translation>Bilder in die 1d-Klasse</translation>
    </message>
    <message>
        <source>One sample left over</source>
        <translation>Ein Beispiel bleibt übrig</translation>
    </message>
    <message>
        <source>Four norms, one tensor</source>
        <translation>Vier Normen, ein Tensor</translation>
    </message>
    <message>
        <source>From pixels to classes</source>
        <translation>Von Pixeln zu Klassen</translation>
    </message>
    <message>
        <source>Whether gamma and beta are learned</source>
        <translation>Ob Gamma und Beta gelernt werden</translation>
    </message>
    <message>
        <source>How many channels (or features) there are: the size of axis 1</source>
        <translation>Wie viele Kanäle (oder Merkmale) es gibt: die Größe von Achse 1</translation>
    </message>
    <message>
        <source>Whether running statistics are kept</source>
        <translation>Ob eine laufende Statistik geführt wird</translation>
    </message>
    <message>
        <source>The last axes, over which each sample is averaged</source>
        <translation>Die letzten Achsen, über die jedes Beispiel gemittelt wird</translation>
    </message>
    <message>
        <source>Into how many groups the channels are split</source>
        <translation>In wie viele Gruppen die Kanäle geteilt werden</translation>
    </message>
    <message>
        <source>How many channels there are: the size of axis 1</source>
        <translation>Wie viele Kanäle es gibt: die Größe von Achse 1</translation>
    </message>
    <message>
        <source>The size of the last axis that arrives</source>
        <translation>Die Größe der letzten Achse, die ankommt</translation>
    </message>
    <message>
        <source>The size of the last axis that leaves</source>
        <translation>Die Größe der letzten Achse, die herauskommt</translation>
    </message>
    <message>
        <source>How many channels arrive</source>
        <translation>Wie viele Kanäle ankommen</translation>
    </message>
    <message>
        <source>How many channels leave</source>
        <translation>Wie viele Kanäle herauskommen</translation>
    </message>
    <message>
        <source>How large the window is</source>
        <translation>Wie groß das Fenster ist</translation>
    </message>
    <message>
        <source>How far the window moves each time</source>
        <translation>Wie weit das Fenster jedes Mal rückt</translation>
    </message>
    <message>
        <source>How many zeros are added at each edge</source>
        <translation>Wie viele Nullen an jedem Rand dazukommen</translation>
    </message>
    <message>
        <source>How far it moves each time; empty: as large as the window</source>
        <translation>Wie weit es jedes Mal rückt; leer: so weit, wie das Fenster groß ist</translation>
    </message>
    <message>
        <source>How much is added at each edge</source>
        <translation>Wie viel an jedem Rand dazukommt</translation>
    </message>
    <message>
        <source>How large the result is along each spatial axis</source>
        <translation>Wie groß das Ergebnis entlang jeder räumlichen Achse ist</translation>
    </message>
    <message>
        <source>The first axis that is joined</source>
        <translation>Die erste Achse, die zusammengefasst wird</translation>
    </message>
    <message>
        <source>The last axis that is joined; -1 is the last there is</source>
        <translation>Die letzte Achse, die zusammengefasst wird; -1 ist die letzte, die es gibt</translation>
    </message>
    <message>
        <source>Type the size of every axis, for example 32, 3, 8, 8.</source>
        <translation>Gib die Größe jeder Achse ein, zum Beispiel 32, 3, 8, 8.</translation>
    </message>
    <message>
        <source>A tensor here has at most {most} axes, and these are {axes}.</source>
        <translation>Ein Tensor hat hier höchstens {most} Achsen, und das sind {axes}.</translation>
    </message>
    <message>
        <source>An axis cannot have the size {size}.</source>
        <translation>Eine Achse kann nicht die Größe {size} haben.</translation>
    </message>
    <message>
        <source>“{text}” is too long for a whole number here.</source>
        <translation>„{text}“ ist zu lang für eine ganze Zahl an dieser Stelle.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{argument}: this is one whole number.</source>
        <translation>{argument}: Das ist eine einzige ganze Zahl.</translation>
    </message>
    <message>
        <source>this needs a whole number.</source>
        <translation>Hier muss eine ganze Zahl stehen.</translation>
    </message>
    <message>
        <source>these are {count} numbers, and at most {most} make sense.</source>
        <translation>Das sind {count} Zahlen, und höchstens {most} ergeben einen Sinn.</translation>
    </message>
    <message>
        <source>Whole numbers (int64) arrive, and this layer computes with fractions. Labels are whole numbers, the data of a network are not: convert them with x.float().</source>
        <translation>Es kommen ganze Zahlen an (int64), und diese Schicht rechnet mit Kommazahlen. Labels sind ganze Zahlen, die Daten eines Netzes nicht: Wandle sie mit x.float() um.</translation>
    </message>
    <message>
        <source>The tensor holds float64 numbers and the layer&apos;s weights float32, and PyTorch does not mix them. NumPy makes float64: convert with x.float().</source>
        <translation>Der Tensor enthält float64-Zahlen, die Gewichte der Schicht sind float32, und PyTorch mischt beides nicht. NumPy macht float64: Wandle mit x.float() um.</translation>
    </message>
    <message>
        <source>{layer} takes tensors shaped {accepted}, and {shape} has 1 axis.</source>
        <translation>{layer} nimmt Tensoren der Form {accepted}, und {shape} hat 1 Achse.</translation>
    </message>
    <message>
        <source>{layer} takes tensors shaped {accepted}, and {shape} has {axes} axes.</source>
        <translation>{layer} nimmt Tensoren der Form {accepted}, und {shape} hat {axes} Achsen.</translation>
    </message>
    <message>
        <source>The number in a layer&apos;s name says how many axes of places come after the channels.</source>
        <translation>Die Zahl im Namen einer Schicht sagt, wie viele Achsen mit Stellen nach den Kanälen kommen.</translation>
    </message>
    <message>
        <source>{layer} was told that {declared} will come, and axis 1 of {shape} has {arrive}. num_features is the size of axis 1, whatever the batch size.</source>
        <translation>{layer} ist für {declared} angelegt, und Achse 1 von {shape} hat {arrive}. num_features ist die Größe von Achse 1, egal wie groß der Batch ist.</translation>
    </message>
    <message>
        <source>Each feature has a single value here, and the variance of one value is zero: in training batch norm needs at least two. Often it is the last mini-batch of an epoch, with one sample left over.</source>
        <translation>Jedes Merkmal hat hier einen einzigen Wert, und die Varianz eines Werts ist null: Beim Training braucht Batchnorm mindestens zwei. Oft ist es der letzte Mini-Batch einer Epoche, in dem ein Beispiel übrig bleibt.</translation>
    </message>
    <message>
        <source>Each channel has a single value here, and the variance of one value is zero: in training batch norm needs at least two. Often it is the last mini-batch of an epoch, with one sample left over.</source>
        <translation>Jeder Kanal hat hier einen einzigen Wert, und die Varianz eines Werts ist null: Beim Training braucht Batchnorm mindestens zwei. Oft ist es der letzte Mini-Batch einer Epoche, in dem ein Beispiel übrig bleibt.</translation>
    </message>
    <message>
        <source>Instance norm averages over the places of one channel of one sample, and here there is one place: nothing to average.</source>
        <translation>Instancenorm mittelt über die Stellen eines Kanals eines Beispiels, und hier gibt es nur eine Stelle: nichts zu mitteln.</translation>
    </message>
    <message>
        <source>{declared} were declared, and {arrive} arrive.</source>
        <translation>Angelegt für {declared}, aber es kommen {arrive} an.</translation>
    </message>
    <message>
        <source>LayerNorm averages over the last axes, and normalized_shape must be exactly their sizes. Told were {told}, and {shape} arrives.</source>
        <translation>LayerNorm mittelt über die letzten Achsen, und normalized_shape muss genau deren Größen nennen. Angegeben sind {told}, und {shape} kommt an.</translation>
    </message>
    <message>
        <source>GroupNorm needs an axis of channels behind the batch: (N, C, …). {shape} has one axis.</source>
        <translation>GroupNorm braucht hinter dem Batch eine Achse mit Kanälen: (N, C, …). {shape} hat eine Achse.</translation>
    </message>
    <message>
        <source>{channels} cannot be split into {groups} groups of equal size: num_groups must divide num_channels.</source>
        <translation>{channels} in {groups} gleich große Gruppen zu teilen, geht nicht: num_groups muss num_channels teilen.</translation>
    </message>
    <message>
        <source>{declared} were declared, and axis 1 of {shape} has {arrive}.</source>
        <translation>Angelegt für {declared}, aber Achse 1 von {shape} hat {arrive}.</translation>
    </message>
    <message>
        <source>Each group holds a single value, and the variance of one value is zero. Take fewer groups.</source>
        <translation>Jede Gruppe enthält einen einzigen Wert, und die Varianz eines Werts ist null. Nimm weniger Gruppen.</translation>
    </message>
    <message>
        <source>Linear works on the last axis, which has {last}. The {declared} inputs that were declared are all values of a sample together: flatten first.</source>
        <translation>Linear arbeitet auf der letzten Achse, und die hat {last}. Die {declared} angegebenen Eingaben sind alle Werte eines Beispiels zusammen: Mach es erst flach.</translation>
    </message>
    <message>
        <source>Linear multiplies the last axis with its weights: {declared} inputs were declared, and the last axis of {shape} has {last}.</source>
        <translation>Linear multipliziert die letzte Achse mit seinen Gewichten: Angegeben sind {declared} Eingaben, und die letzte Achse von {shape} hat {last}.</translation>
    </message>
    <message>
        <source>With groups={groups} the {arrive} channels that arrive and the {leave} that leave must both be multiples of it.</source>
        <translation>Bei groups={groups} müssen die {arrive} Kanäle, die ankommen, und die {leave}, die herauskommen, beide Vielfache davon sein.</translation>
    </message>
    <message>
        <source>in_channels says {declared}, and {arrive} arrive: the channels are the axis before the places, axis {axis} of {shape}.</source>
        <translation>in_channels sagt {declared}, und {arrive} kommen an: Die Kanäle sind die Achse vor den Stellen, Achse {axis} von {shape}.</translation>
    </message>
    <message>
        <source>{layer} moves along {axes} axes: give one number, or {axes}.</source>
        <translation>{layer} rückt entlang {axes} Achsen: Gib eine Zahl an oder {axes}.</translation>
    </message>
    <message>
        <source>The window ({window}) is larger than the image it has to fit into ({image}, with padding): nothing would be left.</source>
        <translation>Das Fenster ({window}) ist größer als das Bild, in das es passen muss ({image}, mit Rand): Es bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>The window ({window}) is larger than the image it has to fit into ({image}): nothing would be left.</source>
        <translation>Das Fenster ({window}) ist größer als das Bild, in das es passen muss ({image}): Es bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>More than half of a window would be padding: pooling allows at most half the kernel size.</source>
        <translation>Mehr als die Hälfte eines Fensters wäre Rand: Pooling erlaubt höchstens die halbe Kernelgröße.</translation>
    </message>
    <message>
        <source>An axis of {shape} has size 0: there is nothing to compute with.</source>
        <translation>Eine Achse von {shape} hat die Größe 0: Es gibt nichts zu rechnen.</translation>
    </message>
    <message>
        <source>These arguments do not make a layer that can take {shape}; PyTorch&apos;s own words say which.</source>
        <translation>Diese Argumente ergeben keine Schicht, die {shape} annehmen kann; an welchen es liegt, sagt PyTorch selbst.</translation>
    </message>
    <message>
        <source>Evaluate: net.eval()</source>
        <translation>Auswerten: net.eval()</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} Kanäle</translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation>1 Merkmal</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>{count} Merkmale</translation>
    </message>
    <message>
        <source>A tensor of shape {shape} in {dtype} takes {memory}; the lab stops at {most}.</source>
        <translation>Ein Tensor der Form {shape} in {dtype} braucht {memory}; beim Labor ist bei {most} Schluss.</translation>
    </message>
    <message>
        <source>{code} would take {memory}; the lab stops at {most}.</source>
        <translation>{code} bräuchte {memory}; beim Labor ist bei {most} Schluss.</translation>
    </message>
    <message>
        <source>{code} would take {work} multiplications; the lab stops at {most}.</source>
        <translation>{code} bräuchte {work} Multiplikationen; beim Labor ist bei {most} Schluss.</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Bytes</translation>
    </message>
    <message>
        <source>{billions:.2g} billion</source>
        <translation>{billions:.2g} Milliarden</translation>
    </message>
    <message>
        <source>PyTorch says: {error}</source>
        <translation>PyTorch sagt: {error}</translation>
    </message>
    <message>
        <source>The first set-up of a lesson names a preset.</source>
        <translation>Der erste Aufbau einer Lektion nennt ein fertiges Experiment.</translation>
    </message>
    <message>
        <source>This set-up clears away what line {line} has just shown. Begin a new step with it.</source>
        <translation>Dieser Aufbau räumt weg, was Zeile {line} gerade gezeigt hat. Beginne mit ihm einen neuen Schritt.</translation>
    </message>
    <message>
        <source>There is no experiment yet; a set-up comes before this.</source>
        <translation>Es gibt noch kein Experiment; davor kommt ein Aufbau.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no condition: it needs one of is, is not, above, below, at least, at most, near.</source>
        <translation>„{text}“ ist keine Bedingung: Sie braucht eines von is, is not, above, below, at least, at most, near.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; needs a tolerance: … near … within 2 %.</source>
        <translation>„{text}“ braucht eine Toleranz: … near … within 2 %.</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is neither a number nor the name of a quantity.</source>
        <translation>„{word}“ ist weder eine Zahl noch der Name einer Größe.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is a choice of a block.</source>
        <translation>„{name}“ wird für einen Block gewählt.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; takes a name, not a number.</source>
        <translation>„{name}“ bekommt einen Namen, keine Zahl.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be &quot;{value}&quot;; it is one of {words}.</source>
        <translation>„{name}“ kann nicht „{value}“ sein, sondern eines von {words}.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; takes a number, not &quot;{value}&quot;.</source>
        <translation>„{name}“ bekommt eine Zahl, nicht „{value}“.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; takes a whole number.</source>
        <translation>„{name}“ bekommt eine ganze Zahl.</translation>
    </message>
    <message>
        <source>There is no control &quot;{name}&quot;; there are {known}.</source>
        <translation>Es gibt kein Bedienelement „{name}“; es gibt {known}.</translation>
    </message>
    <message>
        <source>line {line}: {sentence}</source>
        <translation>Zeile {line}: {sentence}</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no entry: write name: value.</source>
        <translation>„{text}“ ist kein Eintrag: Schreib Name: Wert.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; stands here twice.</source>
        <translation>„{name}“ steht hier zweimal.</translation>
    </message>
    <message>
        <source>A &quot;{kind}&quot; needs an entry &quot;{name}:&quot;.</source>
        <translation>„{kind}“ braucht einen Eintrag „{name}:“.</translation>
    </message>
    <message>
        <source>an answer to choose</source>
        <translation>eine Antwort zur Auswahl</translation>
    </message>
    <message>
        <source>A &quot;{kind}&quot; has no place for {what}.</source>
        <translation>„{kind}“ hat keinen Platz für {what}.</translation>
    </message>
    <message>
        <source>There is no &quot;{kind}&quot;; there are {known}.</source>
        <translation>„{kind}“ gibt es nicht; es gibt {known}.</translation>
    </message>
    <message>
        <source>&quot;{what}&quot; cannot be &quot;{word}&quot;.</source>
        <translation>„{what}“ kann nicht „{word}“ sein.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is a whole number of steps from 1 to {most:,}.</source>
        <translation>„{name}“ ist eine ganze Zahl von Schritten, von 1 bis {most:,}.</translation>
    </message>
    <message>
        <source>The speed is a number of steps a second, more than 0.</source>
        <translation>Das Tempo ist eine Zahl von Schritten pro Sekunde, größer als 0.</translation>
    </message>
    <message>
        <source>A choice needs at least two answers, each on a line that begins with - or *.</source>
        <translation>Eine Auswahl braucht mindestens zwei Antworten, jede auf einer Zeile, die mit - oder * beginnt.</translation>
    </message>
    <message>
        <source>A choice needs exactly one right answer, marked with * instead of -.</source>
        <translation>Eine Auswahl braucht genau eine richtige Antwort, mit * statt - markiert.</translation>
    </message>
    <message>
        <source>Only a number can have a proof; this is measured in the run.</source>
        <translation>Nur eine Zahl kann einen Beweis haben; das hier wird im Lauf gemessen.</translation>
    </message>
    <message>
        <source>A proof is like: mean of column 1 in 1 2 / 3 4, variance of column 1 in …, normalised of row 1, column 1 in ….</source>
        <translation>Ein Beweis sieht so aus: mean of column 1 in 1 2 / 3 4, variance of column 1 in …, normalised of row 1, column 1 in ….</translation>
    </message>
    <message>
        <source>The batch of a proof is rows of numbers of one length, with / between them.</source>
        <translation>Der Batch eines Beweises besteht aus gleich langen Zeilen von Zahlen, mit / dazwischen.</translation>
    </message>
    <message>
        <source>The batch of a proof has no such row or column, or only one row.</source>
        <translation>Der Batch eines Beweises hat keine solche Zeile oder Spalte oder nur eine einzige Zeile.</translation>
    </message>
    <message>
        <source>One can draw a curve or a histogram, not &quot;{kind}&quot;.</source>
        <translation>Zeichnen kann man eine Kurve (curve) oder ein Histogramm (histogram), nicht „{kind}“.</translation>
    </message>
    <message>
        <source>A drawing needs an entry &quot;of:&quot; with what is to be drawn.</source>
        <translation>Eine Zeichnung braucht einen Eintrag „of:“, der sagt, was zu zeichnen ist.</translation>
    </message>
    <message>
        <source>A curve is of one of {known}, not of &quot;{name}&quot;.</source>
        <translation>Eine Kurve zeigt eines von {known}, nicht „{name}“.</translation>
    </message>
    <message>
        <source>A histogram is of one of {known}, not of &quot;{name}&quot;.</source>
        <translation>Ein Histogramm zeigt eines von {known}, nicht „{name}“.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is an axis, like {name}: 0 to 300.</source>
        <translation>„{name}“ ist eine Achse, wie {name}: 0 to 300.</translation>
    </message>
    <message>
        <source>A &quot;do&quot; needs at least one entry &quot;until:&quot; with a condition.</source>
        <translation>„do“ braucht mindestens einen Eintrag „until:“ mit einer Bedingung.</translation>
    </message>
    <message>
        <source>A &quot;do&quot; needs at least one entry &quot;solve:&quot; with a way that works.</source>
        <translation>„do“ braucht mindestens einen Eintrag „solve:“ mit einem Weg, der funktioniert.</translation>
    </message>
    <message>
        <source>A solution is a setting (learning rate: 1), train to step N, reset, show step N, show the newest step, show the (name) view, or measure statistics on the training (or: test) samples.</source>
        <translation>Eine Lösung ist eine Einstellung (learning rate: 1), train to step N, reset, show step N, show the newest step, show the (Name) view oder measure statistics on the training (oder: test) samples.</translation>
    </message>
    <message>
        <source>There is no view &quot;{name}&quot;.</source>
        <translation>Es gibt keine Ansicht „{name}“.</translation>
    </message>
    <message>
        <source>There is no control or panel &quot;{name}&quot;.</source>
        <translation>Es gibt kein Bedienelement und keinen Bereich „{name}“.</translation>
    </message>
    <message>
        <source>There is no control, panel or view &quot;{name}&quot;.</source>
        <translation>Es gibt weder Bedienelement noch Bereich noch Ansicht „{name}“.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>never so far</source>
        <translation>noch nie</translation>
    </message>
    <message>
        <source>The formula &quot;{formula}&quot; has a }} too many.</source>
        <translation>In der Formel „{formula}“ ist ein }} zu viel.</translation>
    </message>
    <message>
        <source>The command &quot;{command}&quot; of a formula is not known.</source>
        <translation>Der Befehl „{command}“ einer Formel ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A formula ends where a part of it is still missing.</source>
        <translation>Eine Formel endet, wo noch ein Teil von ihr fehlt.</translation>
    </message>
    <message>
        <source>A formula has two marks for a power or an index in a row.</source>
        <translation>In einer Formel folgen zwei Zeichen für Potenz oder Index aufeinander.</translation>
    </message>
    <message>
        <source>Words in a formula stand in braces: \text{like this}.</source>
        <translation>Wörter in einer Formel stehen in geschweiften Klammern: \text{like this}.</translation>
    </message>
    <message>
        <source>A formula has a { without its }.</source>
        <translation>In einer Formel steht ein { ohne sein }.</translation>
    </message>
    <message>
        <source>A link or a picture has a space in its target; write a hyphen instead.</source>
        <translation>Ein Link oder ein Bild hat ein Leerzeichen im Ziel; schreib stattdessen einen Bindestrich.</translation>
    </message>
    <message>
        <source>A picture is written ![what it shows](picture:name), not &quot;{source}&quot;.</source>
        <translation>Ein Bild schreibt man ![was es zeigt](picture:name), nicht „{source}“.</translation>
    </message>
    <message>
        <source>A link leads to {kinds} or https://, not to &quot;{target}&quot;.</source>
        <translation>Ein Link führt zu {kinds} oder https://, nicht zu „{target}“.</translation>
    </message>
    <message>
        <source>There is no {kind} &quot;{name}&quot; to link to.</source>
        <translation>Hier gibt es kein Ziel für den Link: {kind} „{name}“.</translation>
    </message>
    <message>
        <source>There is nothing called &quot;{name}&quot;; there are the quantities {quantities}, steps to N %, and the controls {controls}.</source>
        <translation>Nichts heißt „{name}“; es gibt die Größen {quantities}, steps to N % und die Bedienelemente {controls}.</translation>
    </message>
    <message>
        <source>{file} is too large to be a lesson.</source>
        <translation>{file} ist zu groß für eine Lektion.</translation>
    </message>
    <message>
        <source>{file} is not a text file in UTF-8.</source>
        <translation>{file} ist keine Textdatei in UTF-8.</translation>
    </message>
    <message>
        <source>A lesson begins with ---, title: …, about: …, minutes: … and --- again.</source>
        <translation>Eine Lektion beginnt mit ---, title: …, about: …, minutes: … und noch einmal ---.</translation>
    </message>
    <message>
        <source>&quot;minutes&quot; is a whole number from 1 to 240, not &quot;{minutes}&quot;.</source>
        <translation>„minutes“ ist eine ganze Zahl von 1 bis 240, nicht „{minutes}“.</translation>
    </message>
    <message>
        <source>The header has no &quot;{key}&quot;; it has {known}.</source>
        <translation>Den Eintrag „{key}“ gibt es im Kopf nicht; es gibt {known}.</translation>
    </message>
    <message>
        <source>A lesson needs at least one step; a step begins with # and its title.</source>
        <translation>Eine Lektion braucht mindestens einen Schritt; ein Schritt beginnt mit # und seinem Titel.</translation>
    </message>
    <message>
        <source>This stands before the first step; a step begins with # and its title.</source>
        <translation>Das steht vor dem ersten Schritt; ein Schritt beginnt mit # und seinem Titel.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>Blocks are counted from 1.</source>
        <translation>Blöcke werden ab 1 gezählt.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>There is no lane &quot;{lane}&quot; here; the lanes are {lanes}.</source>
        <translation>Hier gibt es keine Spur „{lane}“; die Spuren sind {lanes}.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; needs a block: {name} in block 1 …</source>
        <translation>„{name}“ braucht einen Block: {name} in block 1 …</translation>
    </message>
    <message>
        <source>There is no block {block} here; there are {blocks}.</source>
        <translation>Hier gibt es keinen Block {block}; es sind {blocks}.</translation>
    </message>
    <message>
        <source>There is no experiment yet.</source>
        <translation>Es gibt noch kein Experiment.</translation>
    </message>
    <message>
        <source>There is no file and no lesson &quot;{name}&quot;; lessons are {known}.</source>
        <translation>Es gibt weder eine Datei noch eine Lektion „{name}“; Lektionen sind {known}.</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Both modes are compared with the next step.</source>
        <translation>Beide Modi werden mit dem nächsten Schritt verglichen.</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>In step: the running statistics follow those of the batches.</source>
        <translation>Im Takt: Die laufende Statistik folgt den Batches.</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>im Takt</translation>
    </message>
    <message>
        <source>{row:capital}: {off}.</source>
        <translation>{row:capital}: {off}.</translation>
    </message>
    <message>
        <source>Evaluation mode gets {share:.0f} % more of the mini-batch wrong.</source>
        <translation>Im Auswertungsmodus sind {share:.0f} % mehr vom Mini-Batch falsch.</translation>
    </message>
    <message>
        <source>The loss is {loss:.2g} higher in evaluation mode.</source>
        <translation>Der Verlust ist im Auswertungsmodus um {loss:.2g} höher.</translation>
    </message>
    <message>
        <source>{row:capital} lags</source>
        <translation>{row:capital} hinkt nach</translation>
    </message>
    <message>
        <source>Training takes the running statistics too: only dropout and noise differ, left out here.</source>
        <translation>Auch das Training nimmt die laufende Statistik: Nur Dropout und Rauschen unterscheiden sich, hier weggelassen.</translation>
    </message>
    <message>
        <source>Training takes the running statistics too: both modes are the same.</source>
        <translation>Auch das Training nimmt die laufende Statistik: Beide Modi sind gleich.</translation>
    </message>
    <message>
        <source>No running statistics: evaluation mode takes those of its own batch.</source>
        <translation>Keine laufende Statistik: Der Auswertungsmodus nimmt die seines eigenen Batches.</translation>
    </message>
    <message>
        <source>No running statistics: only dropout and noise differ, left out here.</source>
        <translation>Keine laufende Statistik: Nur Dropout und Rauschen unterscheiden sich, hier weggelassen.</translation>
    </message>
    <message>
        <source>No running statistics: both modes are the same.</source>
        <translation>Keine laufende Statistik: Beide Modi sind gleich.</translation>
    </message>
    <message>
        <source>running means are {off:.2g} standard deviations off</source>
        <translation>Laufende Mittelwerte liegen {off:.2g} Standardabweichungen daneben</translation>
    </message>
    <message>
        <source>the running variance is {times:.2g} times that of the batches</source>
        <translation>Die laufende Varianz ist {times:.2g}-mal die der Batches</translation>
    </message>
    <message>
        <source>They are switched off: the network moves on without them.</source>
        <translation>Die laufende Statistik ist abgeschaltet: Das Netz bewegt sich ohne sie weiter.</translation>
    </message>
    <message>
        <source>With momentum 0 they never move.</source>
        <translation>Mit momentum 0 bewegt sich die laufende Statistik nie.</translation>
    </message>
    <message>
        <source>After {steps:,} steps with momentum {momentum:g} their start still weighs {share:.0f} %.</source>
        <translation>Nach {steps:,} Schritten mit momentum {momentum:g} wiegt der Anfang noch {share:.0f} %.</translation>
    </message>
    <message>
        <source>Momentum {momentum:g} is slow: it takes {half:,.0f} steps to forget half.</source>
        <translation>momentum {momentum:g} ist träge: Die Hälfte zu vergessen, dauert {half:,.0f} Schritte.</translation>
    </message>
    <message>
        <source>With {values} values a unit, no batch is like the average.</source>
        <translation>Werte je Einheit: {values}. Da gleicht kein Batch dem Durchschnitt.</translation>
    </message>
    <message>
        <source>Each batch holds few classes, and the average is like none of them.</source>
        <translation>Jeder Batch enthält wenige Klassen, und der Durchschnitt gleicht keinem davon.</translation>
    </message>
    <message>
        <source>A cumulative average still holds what the network gave in its first steps.</source>
        <translation>Ein kumulativer Mittelwert enthält immer noch, was das Netz in seinen ersten Schritten ausgab.</translation>
    </message>
    <message>
        <source>At learning rate {rate:g} the weights move faster than they follow.</source>
        <translation>Bei Lernrate {rate:g} bewegen sich die Gewichte schneller, als die laufende Statistik folgt.</translation>
    </message>
    <message>
        <source>The {norm} could not be folded into a linear layer: it was simply taken out.</source>
        <translation>{norm} ließ sich nicht in eine lineare Schicht einrechnen: Sie wurde einfach herausgenommen.</translation>
    </message>
    <message>
        <source>A {norm} cannot keep the function: it depends on each sample. It starts fresh.</source>
        <translation>{norm} kann die Funktion nicht behalten: Sie hängt von jedem Beispiel ab. Sie beginnt frisch.</translation>
    </message>
    <message>
        <source>{file}: the question {question!r} is there twice.</source>
        <translation>{file}: Die Frage {question!r} steht zweimal darin.</translation>
    </message>
    <message>
        <source>{file}, question {question!r}: {wrong}</source>
        <translation>{file}, Frage {question!r}: {wrong}</translation>
    </message>
    <message>
        <source>{name} is not drawn.</source>
        <translation>{name} wird nicht gezogen.</translation>
    </message>
    <message>
        <source>apart names {name!r}, which is not drawn.</source>
        <translation>apart nennt {name!r}, das nicht gezogen wird.</translation>
    </message>
    <message>
        <source>two items have the same tag.</source>
        <translation>Zwei Antworten haben dieselbe Marke.</translation>
    </message>
    <message>
        <source>exactly one of two or more items is right.</source>
        <translation>Von zwei oder mehr Antworten ist genau eine richtig.</translation>
    </message>
    <message>
        <source>the items stand in the right order, and none is marked.</source>
        <translation>Die Antworten stehen in der richtigen Reihenfolge, und keine ist markiert.</translation>
    </message>
    <message>
        <source>there is no arithmetic named {name!r}, or items where none belong.</source>
        <translation>Es gibt keine Rechnung namens {name!r}, oder es gibt Antworten, wo keine hingehören.</translation>
    </message>
    <message>
        <source>every item says why.</source>
        <translation>Jede Antwort sagt, warum.</translation>
    </message>
    <message>
        <source>at least one common wrong idea is named.</source>
        <translation>Mindestens ein verbreiteter Irrtum wird genannt.</translation>
    </message>
    <message>
        <source>Type the size of every axis, for example 32, 10.</source>
        <translation>Gib die Größe jeder Achse ein, zum Beispiel 32, 10.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Gib eine Zahl ein.</translation>
    </message>
    <message>
        <source>That line is not the one. {why}</source>
        <translation>Diese Zeile ist es nicht. {why}</translation>
    </message>
    <message>
        <source>{first}, then {second}</source>
        <translation>{first}, dann {second}</translation>
    </message>
    <message>
        <source>every unit over the batch: |mean| ≤ {mean:.1e}, deviation {deviation:.4f}</source>
        <translation>jede Einheit über den Batch: |Mittelwert| ≤ {mean:.1e}, Abweichung {deviation:.4f}</translation>
    </message>
    <message>
        <source>every sample sums to 1</source>
        <translation>jedes Beispiel hat die Summe 1</translation>
    </message>
    <message>
        <source>some values are set to 0</source>
        <translation>manche Werte werden auf 0 gesetzt</translation>
    </message>
    <message>
        <source>all values lie between 0 and 1</source>
        <translation>alle Werte liegen zwischen 0 und 1</translation>
    </message>
    <message>
        <source>equal to (x − running_mean) / √(running_var + eps)</source>
        <translation>gleich (x − running_mean) / √(running_var + eps)</translation>
    </message>
    <message>
        <source>equal to normalising with this batch</source>
        <translation>gleich dem Normalisieren mit diesem Batch</translation>
    </message>
    <message>
        <source>equal to normalising with the first batch</source>
        <translation>gleich dem Normalisieren mit dem ersten Batch</translation>
    </message>
    <message>
        <source>equal to x</source>
        <translation>gleich x</translation>
    </message>
    <message>
        <source>the first unit is {one:.3f}, then {other:.3f}</source>
        <translation>die erste Einheit ist {one:.3f}, dann {other:.3f}</translation>
    </message>
    <message>
        <source>both outputs are equal</source>
        <translation>beide Ausgaben sind gleich</translation>
    </message>
    <message>
        <source>PyTorch raises an error</source>
        <translation>PyTorch wirft einen Fehler</translation>
    </message>
    <message>
        <source>{m:g}·0 + (1 − {m:g})·batch would be {values}</source>
        <translation>{m:g}·0 + (1 − {m:g})·batch wäre {values}</translation>
    </message>
    <message>
        <source>the mean of both would be {values}</source>
        <translation>der Mittelwert von beiden wäre {values}</translation>
    </message>
    <message>
        <source>largest change of an output: {far:.1e}</source>
        <translation>größte Änderung einer Ausgabe: {far:.1e}</translation>
    </message>
    <message>
        <source>all outputs are moved by {by}</source>
        <translation>alle Ausgaben sind um {by} verschoben</translation>
    </message>
    <message>
        <source>all outputs are scaled</source>
        <translation>alle Ausgaben sind skaliert</translation>
    </message>
    <message>
        <source>the outputs are {times} times as large</source>
        <translation>die Ausgaben sind {times}-mal so groß</translation>
    </message>
    <message>
        <source>the outputs are {times} times as small</source>
        <translation>die Ausgaben sind {times}-mal so klein</translation>
    </message>
    <message>
        <source>gamma is 0</source>
        <translation>Gamma ist 0</translation>
    </message>
    <message>
        <source>gamma is drawn at random</source>
        <translation>Gamma ist zufällig gezogen</translation>
    </message>
    <message>
        <source>{norm}: the same</source>
        <translation>{norm}: gleich</translation>
    </message>
    <message>
        <source>BatchNorm1d without gamma and beta: the same</source>
        <translation>BatchNorm1d ohne Gamma und Beta: gleich</translation>
    </message>
    <message>
        <source>BatchNorm1d with momentum=None: the same</source>
        <translation>BatchNorm1d mit momentum=None: gleich</translation>
    </message>
    <message>
        <source>normalises with the sum over n, stores the sum over n − 1</source>
        <translation>normalisiert mit der Summe durch n, speichert die Summe durch n − 1</translation>
    </message>
    <message>
        <source>both with n</source>
        <translation>beides mit n</translation>
    </message>
    <message>
        <source>both with n − 1</source>
        <translation>beides mit n − 1</translation>
    </message>
    <message>
        <source>running_mean was 0 and is {values}</source>
        <translation>running_mean war 0 und ist {values}</translation>
    </message>
    <message>
        <source>running_mean is still 0</source>
        <translation>running_mean ist immer noch 0</translation>
    </message>
    <message>
        <source>running_mean is NaN</source>
        <translation>running_mean ist NaN</translation>
    </message>
    <message>
        <source>{norm} on {count} samples</source>
        <translation>{norm} auf {count} Beispielen</translation>
    </message>
    <message>
        <source>with line {line} mended it runs</source>
        <translation>mit geänderter Zeile {line} läuft es</translation>
    </message>
    <message>
        <source>as it stands: off by up to {far:.3g}</source>
        <translation>so, wie es dasteht: um bis zu {far:.3g} daneben</translation>
    </message>
    <message>
        <source>with line {line} mended: off by {far:.0e}</source>
        <translation>mit geänderter Zeile {line}: um {far:.0e} daneben</translation>
    </message>
    <message>
        <source>the code gives {value:.4f}</source>
        <translation>der Code ergibt {value:.4f}</translation>
    </message>
    <message>
        <source>nn.BatchNorm1d gives {value:.4f}</source>
        <translation>nn.BatchNorm1d ergibt {value:.4f}</translation>
    </message>
    <message>
        <source>with the weights of line 3 exchanged: {value:.4f}</source>
        <translation>mit vertauschten Gewichten in Zeile 3: {value:.4f}</translation>
    </message>
    <message>
        <source>largest change of a weight after 5 steps: {change:g}</source>
        <translation>größte Änderung eines Gewichts nach 5 Schritten: {change:g}</translation>
    </message>
    <message>
        <source>with zero_grad() before backward(): {change:.3g}</source>
        <translation>mit zero_grad() vor backward(): {change:.3g}</translation>
    </message>
    <message>
        <source>measuring the accuracy moves running_mean by {by:.3g}</source>
        <translation>das Messen der Genauigkeit verschiebt running_mean um {by:.3g}</translation>
    </message>
    <message>
        <source>with net.eval() in line 2: by {by:g}</source>
        <translation>mit net.eval() in Zeile 2: um {by:g}</translation>
    </message>
    <message>
        <source>{norm} takes a batch of shape {shape}</source>
        <translation>{norm} nimmt einen Batch der Form {shape}</translation>
    </message>
    <message>
        <source>of {first}, {second} and {third} only this one</source>
        <translation>von {first}, {second} und {third} nur dieses</translation>
    </message>
    <message>
        <source>(x − mean)² / x̂² − eps = {value:.4f}</source>
        <translation>(x − Mittelwert)² / x̂² − eps = {value:.4f}</translation>
    </message>
    <message>
        <source>bn.running_mean was {old:g}, the batch&apos;s mean {new:g}</source>
        <translation>bn.running_mean war {old:g}, der Mittelwert des Batches {new:g}</translation>
    </message>
    <message>
        <source>bn.running_mean is {value:.4f}</source>
        <translation>bn.running_mean ist {value:.4f}</translation>
    </message>
    <message>
        <source>the gradient of one output reaches {count} inputs of {shape}</source>
        <translation>der Gradient einer Ausgabe erreicht {count} Eingaben von {shape}</translation>
    </message>
    <message>
        <source>x.mean((2, 3)) has {count} numbers</source>
        <translation>x.mean((2, 3)) hat {count} Zahlen</translation>
    </message>
    <message>
        <source>with them the result is {norm}&apos;s to {far:.0e}</source>
        <translation>damit ist das Ergebnis bis auf {far:.0e} das von {norm}</translation>
    </message>
    <message>
        <source>one value of {large:,} among {zeros} zeros</source>
        <translation>ein Wert von {large:,} unter {zeros} Nullen</translation>
    </message>
    <message>
        <source>its x̂ is {value:.4f}</source>
        <translation>sein x̂ ist {value:.4f}</translation>
    </message>
    <message>
        <source>nn.BatchNorm1d(1) makes of {a} and {b}: {values}</source>
        <translation>nn.BatchNorm1d(1) macht aus {a} und {b}: {values}</translation>
    </message>
    <message>
        <source>row {row}: {values}</source>
        <translation>Zeile {row}: {values}</translation>
    </message>
    <message>
        <source>running_mean starts at 100, and {batches} batches have the mean 0</source>
        <translation>running_mean beginnt bei 100, und {batches} Batches haben den Mittelwert 0</translation>
    </message>
    <message>
        <source>running_mean is {value:.4f}</source>
        <translation>running_mean ist {value:.4f}</translation>
    </message>
    <message>
        <source>the gradient of one output reaches {count:.0f} channels of {channels}</source>
        <translation>der Gradient einer Ausgabe erreicht {count:.0f} von {channels} Kanälen</translation>
    </message>
    <message>
        <source>torch.split gives {batches} batches</source>
        <translation>torch.split ergibt {batches} Batches</translation>
    </message>
    <message>
        <source>the last has {samples}</source>
        <translation>der letzte hat {samples}</translation>
    </message>
    <message>
        <source>with these means the result is {norm}&apos;s to {far:.0e}</source>
        <translation>mit diesen Mittelwerten ist das Ergebnis bis auf {far:.0e} das von {norm}</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} gives what nn.BatchNorm1d gives</source>
        <translation>{tried} Reihenfolgen wurden ausgeführt; {able} davon ergibt, was nn.BatchNorm1d ergibt</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} that begins with zeroing makes the right step</source>
        <translation>{tried} Reihenfolgen wurden ausgeführt; {able} davon beginnt mit dem Nullsetzen und macht den richtigen Schritt</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} runs</source>
        <translation>{tried} Reihenfolgen wurden ausgeführt; {able} davon läuft</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} predicts and trains as it should</source>
        <translation>{tried} Reihenfolgen wurden ausgeführt; {able} davon sagt voraus und trainiert, wie es soll</translation>
    </message>
    <message>
        <source>{norm}: {count} values</source>
        <translation>{norm}: {count} Werte</translation>
    </message>
    <message>
        <source>GPU ({name})</source>
        <translation>GPU ({name})</translation>
    </message>
    <message>
        <source>This PyTorch was built without CUDA.</source>
        <translation>Dieses PyTorch wurde ohne CUDA gebaut.</translation>
    </message>
    <message>
        <source>PyTorch finds no CUDA device or driver.</source>
        <translation>PyTorch findet kein CUDA-Gerät oder keinen Treiber.</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Apple GPU (MPS)</source>
        <translation>Apple-GPU (MPS)</translation>
    </message>
    <message>
        <source>This machine has no Apple GPU.</source>
        <translation>Dieser Rechner hat keine Apple-GPU.</translation>
    </message>
    <message>
        <source>This PyTorch was built without MPS.</source>
        <translation>Dieses PyTorch wurde ohne MPS gebaut.</translation>
    </message>
    <message>
        <source>There is no device {name!r}; choose cpu, cuda, mps or auto.</source>
        <translation>Es gibt kein Gerät {name!r}; wähle cpu, cuda, mps oder auto.</translation>
    </message>
    <message>
        <source>The device {name!r} is not available here. {reason}</source>
        <translation>Das Gerät {name!r} ist hier nicht verfügbar. {reason}</translation>
    </message>
    <message>
        <source>This could not be answered: {error}</source>
        <translation>Darauf ließ sich nicht antworten: {error}</translation>
    </message>
    <message>
        <source>PyTorch could not be started: {error}</source>
        <translation>PyTorch ließ sich nicht starten: {error}</translation>
    </message>
    <message>
        <source>There is no checkpoint to go on from.</source>
        <translation>Es gibt keinen Sicherungspunkt, ab dem es weitergehen könnte.</translation>
    </message>
    <message>
        <source>Step {step:,} cannot be looked into again: something was changed just before it.</source>
        <translation>In Schritt {step:,} lässt sich nicht noch einmal hineinsehen: Kurz davor wurde etwas geändert.</translation>
    </message>
    <message>
        <source>Step {step:,} is too far from what was kept of the run to be looked into again; the steps after {kept:,} can be.</source>
        <translation>Schritt {step:,} ist zu weit von dem entfernt, was vom Lauf aufgehoben wurde; in die Schritte nach {kept:,} lässt sich noch hineinsehen.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>The device {device} failed ({reason}). Choose the CPU to go on.</source>
        <translation>Das Gerät {device} ist ausgefallen ({reason}). Wähle die CPU, um fortzusetzen.</translation>
    </message>
    <message>
        <source>The device {device} failed ({reason}). Choose the CPU to go on from step {step:,}.</source>
        <translation>Das Gerät {device} ist ausgefallen ({reason}). Wähle die CPU, um ab Schritt {step:,} fortzusetzen.</translation>
    </message>
    <message>
        <source>Training stopped: {error}</source>
        <translation>Das Training hat angehalten: {error}</translation>
    </message>
    <message>
        <source>Stopped after {steps:,} steps, as asked.</source>
        <translation>Nach {steps:,} Schritten angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>Stopped after {epochs:,} epochs, as asked.</source>
        <translation>Nach {epochs:,} Epochen angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>{lane} reached {accuracy:.1%} on the test set.</source>
        <translation>{lane} hat auf den Testdaten {accuracy:.1%} erreicht.</translation>
    </message>
    <message>
        <source>{lane} could not be built at the start; Reset starts it anew.</source>
        <translation>{lane} ließ sich am Anfang nicht bauen; Zurücksetzen beginnt neu damit.</translation>
    </message>
    <message>
        <source>{lane}: there are no earlier running statistics to put back.</source>
        <translation>{lane}: Es gibt keine frühere laufende Statistik zum Zurückholen.</translation>
    </message>
    <message>
        <source>{lane}: the running statistics of {norms} norms are as before.</source>
        <translation>{lane}: Die laufende Statistik von {norms} Normen ist wie zuvor.</translation>
    </message>
    <message>
        <source>This lane has no running statistics.</source>
        <translation>Diese Spur hat keine laufende Statistik.</translation>
    </message>
    <message>
        <source>{lane}: the running statistics of {norms} norms start again at 0 and 1.</source>
        <translation>{lane}: Die laufende Statistik von {norms} Normen beginnt wieder bei 0 und 1.</translation>
    </message>
    <message>
        <source>{lane}: running statistics of {norms} norms measured over the training set; test accuracy {before:.1%} before, {now:.1%} now.</source>
        <translation>{lane}: laufende Statistik von {norms} Normen auf den Trainingsdaten gemessen; Testgenauigkeit vorher {before:.1%}, jetzt {now:.1%}.</translation>
    </message>
    <message>
        <source>{lane}: running statistics of {norms} norms measured over the test samples; test accuracy {before:.1%} before, {now:.1%} now.</source>
        <translation>{lane}: laufende Statistik von {norms} Normen auf den Testdaten gemessen; Testgenauigkeit vorher {before:.1%}, jetzt {now:.1%}.</translation>
    </message>
    <message>
        <source>No lane can train any further.</source>
        <translation>Keine Spur kann weitertrainieren.</translation>
    </message>
    <message>
        <source>The loss became {what}; where that began is not known.</source>
        <translation>Der Verlust wurde {what}; wo das begann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The loss became {what}; it began in the output layer.</source>
        <translation>Der Verlust wurde {what}; das begann in der Ausgabeschicht.</translation>
    </message>
    <message>
        <source>The loss became {what}; it began in the input norm.</source>
        <translation>Der Verlust wurde {what}; das begann in der Norm der Eingabe.</translation>
    </message>
    <message>
        <source>The loss became {what}; it began in block {block}.</source>
        <translation>Der Verlust wurde {what}; das begann in Block {block}.</translation>
    </message>
    <message>
        <source>{sentence} (PyTorch: {error})</source>
        <translation>{sentence} (PyTorch: {error})</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>See batch normalization: the same network with and without it, side by side, live.</source>
        <translation>Batchnormalisierung sehen: dasselbe Netz mit und ohne sie, nebeneinander, live.</translation>
    </message>
    <message>
        <source>No account, no network, no telemetry. MIT licence.</source>
        <translation>Kein Konto, kein Netzwerk, keine Telemetrie. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the versions to the clipboard</source>
        <translation>Versionen in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>An edit, a lane that stopped, a finding of the coach, the best test accuracy</source>
        <translation>Eine Änderung, eine angehaltene Spur, ein Befund des Coachs, die beste Testgenauigkeit</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>Neues Experiment</translation>
    </message>
    <message>
        <source>Begin with a small network on circles</source>
        <translation>Mit einem kleinen Netz auf Kreisen beginnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open an experiment from a file</source>
        <translation>Ein Experiment aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write the experiment to its file</source>
        <translation>Das Experiment in seine Datei schreiben</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Write the experiment to another file</source>
        <translation>Das Experiment in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>Save picture of the window…</source>
        <translation>Bild des Fensters speichern…</translation>
    </message>
    <message>
        <source>A light picture of all that is shown</source>
        <translation>Ein helles Bild von allem, was zu sehen ist</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close bnviz</source>
        <translation>bnviz schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Zurückgenommenes noch einmal tun</translation>
    </message>
    <message>
        <source>Toggle the norm of the selected cell</source>
        <translation>Norm der gewählten Zelle umschalten</translation>
    </message>
    <message>
        <source>Norm on or off there</source>
        <translation>Dort die Norm an oder aus</translation>
    </message>
    <message>
        <source>Add block</source>
        <translation>Block hinzufügen</translation>
    </message>
    <message>
        <source>A copy of the last block behind it</source>
        <translation>Eine Kopie des letzten Blocks dahinter</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>One contender more</source>
        <translation>Ein Wettbewerber mehr</translation>
    </message>
    <message>
        <source>A toggled norm keeps the function</source>
        <translation>Umgeschaltete Norm behält die Funktion</translation>
    </message>
    <message>
        <source>Set gamma and beta so that the network goes on computing the same; else a norm starts fresh</source>
        <translation>Gamma und Beta so setzen, dass das Netz dasselbe rechnet; sonst beginnt eine Norm frisch</translation>
    </message>
    <message>
        <source>Train until told otherwise, or pause</source>
        <translation>Trainieren bis auf Weiteres, oder pausieren</translation>
    </message>
    <message>
        <source>One batch</source>
        <translation>Ein Batch</translation>
    </message>
    <message>
        <source>Take one step, then wait</source>
        <translation>Einen Schritt tun, dann warten</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>Eine Epoche</translation>
    </message>
    <message>
        <source>Train to the end of the epoch</source>
        <translation>Bis zum Ende der Epoche trainieren</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the first step, same seed</source>
        <translation>Zurück zum ersten Schritt, gleicher Startwert</translation>
    </message>
    <message>
        <source>Measure the running statistics on the training samples</source>
        <translation>Laufende Statistik auf den Trainingsdaten messen</translation>
    </message>
    <message>
        <source>Mean and variance of every batch norm over the whole training set, with the weights as they are</source>
        <translation>Mittelwert und Varianz jeder Batchnorm über alle Trainingsdaten, mit den Gewichten, wie sie sind</translation>
    </message>
    <message>
        <source>Measure the running statistics on the test samples</source>
        <translation>Laufende Statistik auf den Testdaten messen</translation>
    </message>
    <message>
        <source>The same over the test samples, without looking at their classes: norms get used to other data</source>
        <translation>Dasselbe über die Testdaten, ohne ihre Klassen anzusehen: Normen gewöhnen sich an andere Daten</translation>
    </message>
    <message>
        <source>Try sixteen learning rates</source>
        <translation>Sechzehn Lernraten ausprobieren</translation>
    </message>
    <message>
        <source>Short trainings of every lane, which show how large a learning rate it bears</source>
        <translation>Kurze Trainings jeder Spur, die zeigen, wie große Lernraten sie verträgt</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Fewer steps a second</source>
        <translation>Weniger Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>More steps a second</source>
        <translation>Mehr Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>Show the first step</source>
        <translation>Ersten Schritt zeigen</translation>
    </message>
    <message>
        <source>Training goes on behind</source>
        <translation>Das Training geht dahinter weiter</translation>
    </message>
    <message>
        <source>Show an earlier step</source>
        <translation>Früheren Schritt zeigen</translation>
    </message>
    <message>
        <source>One kept step back</source>
        <translation>Einen gespeicherten Schritt zurück</translation>
    </message>
    <message>
        <source>Show a later step</source>
        <translation>Späteren Schritt zeigen</translation>
    </message>
    <message>
        <source>One kept step forth</source>
        <translation>Einen gespeicherten Schritt vor</translation>
    </message>
    <message>
        <source>Show the newest step</source>
        <translation>Neuesten Schritt zeigen</translation>
    </message>
    <message>
        <source>Follow the training again</source>
        <translation>Wieder dem Training folgen</translation>
    </message>
    <message>
        <source>Go to the previous mark</source>
        <translation>Zur vorigen Marke</translation>
    </message>
    <message>
        <source>Go to the next mark</source>
        <translation>Zur nächsten Marke</translation>
    </message>
    <message>
        <source>Go on from the shown step</source>
        <translation>Ab dem gezeigten Schritt fortsetzen</translation>
    </message>
    <message>
        <source>Train again from the last checkpoint at or before it, all as it was; what came later is forgotten</source>
        <translation>Neu trainieren ab dem letzten Sicherungspunkt dort oder davor, alles wie damals; was später kam, wird vergessen</translation>
    </message>
    <message>
        <source>Pin the shown moment</source>
        <translation>Gezeigten Moment anheften</translation>
    </message>
    <message>
        <source>Lay it as an outline over histograms and statistics of now, each lane over itself</source>
        <translation>Als Umriss über Histogramme und Statistik von jetzt legen, jede Spur über sich selbst</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <source>Take the outlines away</source>
        <translation>Die Umrisse wegnehmen</translation>
    </message>
    <message>
        <source>Show steps from here on</source>
        <translation>Schritte ab hier zeigen</translation>
    </message>
    <message>
        <source>Rivers and curves begin at the shown step</source>
        <translation>Flüsse und Kurven beginnen beim gezeigten Schritt</translation>
    </message>
    <message>
        <source>Show steps up to here</source>
        <translation>Schritte bis hier zeigen</translation>
    </message>
    <message>
        <source>They end at the shown step</source>
        <translation>Sie enden beim gezeigten Schritt</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Alle Schritte zeigen</translation>
    </message>
    <message>
        <source>All of the run</source>
        <translation>Den ganzen Lauf</translation>
    </message>
    <message>
        <source>Projector mode</source>
        <translation>Beamermodus</translation>
    </message>
    <message>
        <source>Large type, high contrast, one view; a lesson beside it</source>
        <translation>Große Schrift, hoher Kontrast, eine Ansicht; daneben eine Lektion</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>Der ganze Bildschirm</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>From light to dark and back</source>
        <translation>Von hell nach dunkel und zurück</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Hell oder dunkel, wie das System ist</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>Alles größer</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>Alles kleiner</translation>
    </message>
    <message>
        <source>Usual size of type</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Back to the usual size</source>
        <translation>Zurück zur normalen Größe</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>All panels back to their places</source>
        <translation>Alle Bereiche zurück an ihren Platz</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Ready experiments, lessons, recent files and other data</source>
        <translation>Fertige Experimente, Lektionen, letzte Dateien und andere Daten</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Four minutes in which you do each step yourself</source>
        <translation>Vier Minuten, in denen du jeden Schritt selbst tust</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Learn batch norm by predicting, training and seeing</source>
        <translation>Batchnorm lernen: vorhersagen, trainieren, sehen</translation>
    </message>
    <message>
        <source>Next in the lesson</source>
        <translation>Weiter in der Lektion</translation>
    </message>
    <message>
        <source>Reveal, train or turn the page</source>
        <translation>Aufdecken, trainieren oder umblättern</translation>
    </message>
    <message>
        <source>Back in the lesson</source>
        <translation>Zurück in der Lektion</translation>
    </message>
    <message>
        <source>One page back</source>
        <translation>Eine Seite zurück</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>Seconds to predict, large and without a sound; the same key pauses and goes on</source>
        <translation>Sekunden zum Vorhersagen, groß und lautlos; dieselbe Taste hält an und setzt fort</translation>
    </message>
    <message>
        <source>End the countdown</source>
        <translation>Countdown beenden</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Ihn wegnehmen</translation>
    </message>
    <message>
        <source>Countdown of 10 seconds</source>
        <translation>Countdown von 10 Sekunden</translation>
    </message>
    <message>
        <source>10 seconds to predict</source>
        <translation>10 Sekunden zum Vorhersagen</translation>
    </message>
    <message>
        <source>Countdown of 20 seconds</source>
        <translation>Countdown von 20 Sekunden</translation>
    </message>
    <message>
        <source>20 seconds to predict</source>
        <translation>20 Sekunden zum Vorhersagen</translation>
    </message>
    <message>
        <source>Countdown of 30 seconds</source>
        <translation>Countdown von 30 Sekunden</translation>
    </message>
    <message>
        <source>30 seconds to predict</source>
        <translation>30 Sekunden zum Vorhersagen</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette…</translation>
    </message>
    <message>
        <source>Find any command by typing</source>
        <translation>Jeden Befehl durch Tippen finden</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <source>What the keys and the mouse do</source>
        <translation>Was Tasten und Maus tun</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>The glossary on the control that has the keys</source>
        <translation>Das Glossar zum Bedienelement mit dem Tastaturfokus</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>Glossar…</translation>
    </message>
    <message>
        <source>Every term of the window, with its formula</source>
        <translation>Jeder Begriff des Fensters, mit seiner Formel</translation>
    </message>
    <message>
        <source>About bnviz</source>
        <translation>Über bnviz</translation>
    </message>
    <message>
        <source>Versions, to copy into a report</source>
        <translation>Versionen, zum Kopieren in einen Bericht</translation>
    </message>
    <message>
        <source>Coach: {lane}, {place}: {what}</source>
        <translation>Coach: {lane}, {place}: {what}</translation>
    </message>
    <message>
        <source>Coach: {where}: {what}</source>
        <translation>Coach: {where}: {what}</translation>
    </message>
    <message>
        <source>Coach: {what}</source>
        <translation>Coach: {what}</translation>
    </message>
    <message>
        <source>Something went wrong inside bnviz ({fault}). The log has more.</source>
        <translation>In bnviz ist etwas schiefgegangen ({fault}). Mehr steht im Log.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>kind of a block</source>
        <translation>Art eines Blocks</translation>
    </message>
    <message>
        <source>width of a block</source>
        <translation>Breite eines Blocks</translation>
    </message>
    <message>
        <source>activation of a block</source>
        <translation>Aktivierung eines Blocks</translation>
    </message>
    <message>
        <source>kernel of a block</source>
        <translation>Kernel eines Blocks</translation>
    </message>
    <message>
        <source>stride of a block</source>
        <translation>Schrittweite eines Blocks</translation>
    </message>
    <message>
        <source>pool of a block</source>
        <translation>Pooling eines Blocks</translation>
    </message>
    <message>
        <source>dropout of a block</source>
        <translation>Dropout eines Blocks</translation>
    </message>
    <message>
        <source>bias of a block</source>
        <translation>Bias eines Blocks</translation>
    </message>
    <message>
        <source>skip of a block</source>
        <translation>Skip eines Blocks</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Block {block} of {blocks} · {shapes}</source>
        <translation>Block {block} von {blocks} · {shapes}</translation>
    </message>
    <message>
        <source>A convolution over images</source>
        <translation>Eine Faltung über Bilder</translation>
    </message>
    <message>
        <source>A convolution needs images, and a flat vector enters this block</source>
        <translation>Eine Faltung braucht Bilder, und in diesen Block kommt ein flacher Vektor</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>Every unit sees every input</source>
        <translation>Jede Einheit sieht jede Eingabe</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>conv</translation>
    </message>
    <message>
        <source>Kind of block</source>
        <translation>Art des Blocks</translation>
    </message>
    <message>
        <source>Dense or convolutional</source>
        <translation>Dicht oder Faltung</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How many units the block has; channels for a convolution</source>
        <translation>Wie viele Einheiten der Block hat; bei einer Faltung Kanäle</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>What each unit makes of its input</source>
        <translation>Was jede Einheit aus ihrer Eingabe macht</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>The share of units switched off at random in each training step</source>
        <translation>Der Anteil der Einheiten, der in jedem Trainingsschritt zufällig abgeschaltet wird</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Add the block&apos;s input to its output; both must have the same shape</source>
        <translation>Die Eingabe des Blocks zu seiner Ausgabe addieren; beide müssen dieselbe Form haben</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Side of the window in pixels</source>
        <translation>Seite des Fensters in Pixeln</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>By how many pixels the window moves</source>
        <translation>Um wie viele Pixel das Fenster rückt</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Maximum over squares of this side; 1 is no pooling</source>
        <translation>Maximum über Quadrate dieser Seitenlänge; 1 ist kein Pooling</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>A bias unless a norm right behind it takes it away</source>
        <translation>Ein Bias, außer eine Norm gleich dahinter nimmt ihn wieder weg</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>A bias, even where a norm takes it away again</source>
        <translation>Ein Bias, auch wo eine Norm ihn wieder wegnimmt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>Kein Bias</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Whether each unit has a bias</source>
        <translation>Ob jede Einheit einen Bias hat</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>skip connection</source>
        <translation>Skip-Verbindung</translation>
    </message>
    <message>
        <source>Move the block up</source>
        <translation>Block nach oben schieben</translation>
    </message>
    <message>
        <source>Move the block down</source>
        <translation>Block nach unten schieben</translation>
    </message>
    <message>
        <source>Put a copy of the block behind it</source>
        <translation>Eine Kopie des Blocks dahinter setzen</translation>
    </message>
    <message>
        <source>Remove the block</source>
        <translation>Block entfernen</translation>
    </message>
    <message>
        <source>move of a block</source>
        <translation>Verschieben eines Blocks</translation>
    </message>
    <message>
        <source>new block</source>
        <translation>neuer Block</translation>
    </message>
    <message>
        <source>removal of a block</source>
        <translation>Entfernen eines Blocks</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What the network learns to tell apart</source>
        <translation>Was das Netz zu unterscheiden lernt</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>How many points are drawn, training and test together</source>
        <translation>Wie viele Punkte gezogen werden, Training und Test zusammen</translation>
    </message>
    <message>
        <source>number of samples</source>
        <translation>Zahl der Beispiele</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>How far points stray from their class</source>
        <translation>Wie weit Punkte von ihrer Klasse abweichen</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>The share of the samples that is kept for testing, never trained on</source>
        <translation>Der Anteil der Beispiele, der zum Testen bleibt und nie trainiert wird</translation>
    </message>
    <message>
        <source>test share</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>What is done to the features before the network sees them</source>
        <translation>Was mit den Merkmalen geschieht, bevor das Netz sie sieht</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>How the faces are lit, and how far they turn</source>
        <translation>Wie die Gesichter beleuchtet sind und wie weit sie sich drehen</translation>
    </message>
    <message>
        <source>light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Dasselbe</translation>
    </message>
    <message>
        <source>Tested in the light of the training</source>
        <translation>Getestet im Licht des Trainings</translation>
    </message>
    <message>
        <source>Light of the test</source>
        <translation>Licht beim Test</translation>
    </message>
    <message>
        <source>The test samples in another light, which training never sees</source>
        <translation>Die Testdaten in anderem Licht, das beim Training nie vorkommt</translation>
    </message>
    <message>
        <source>light of the test</source>
        <translation>Licht beim Test</translation>
    </message>
    <message>
        <source>Test light</source>
        <translation>Testlicht</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>{train} training, {test} test</source>
        <translation>{train} Training, {test} Test</translation>
    </message>
    <message>
        <source>Samples in the training set and in the test set</source>
        <translation>Beispiele in den Trainings- und in den Testdaten</translation>
    </message>
    <message>
        <source>Data, weights and mini-batches all follow from this number</source>
        <translation>Daten, Gewichte und Mini-Batches folgen alle aus dieser Zahl</translation>
    </message>
    <message>
        <source>Another seed: other weights, other mini-batches</source>
        <translation>Anderer Startwert: andere Gewichte, andere Mini-Batches</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>{norm} in all blocks</source>
        <translation>{norm} in allen Blöcken</translation>
    </message>
    <message>
        <source>norms of a lane</source>
        <translation>Normen einer Spur</translation>
    </message>
    <message>
        <source>No norm in any block</source>
        <translation>In keinem Block eine Norm</translation>
    </message>
    <message>
        <source>Copy the norms of</source>
        <translation>Normen übernehmen von</translation>
    </message>
    <message>
        <source>Noise behind the norms</source>
        <translation>Rauschen hinter den Normen</translation>
    </message>
    <message>
        <source>noise behind the norms</source>
        <translation>Rauschen hinter den Normen</translation>
    </message>
    <message>
        <source>Remove this lane</source>
        <translation>Diese Spur entfernen</translation>
    </message>
    <message>
        <source>removal of a lane</source>
        <translation>Entfernen einer Spur</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>{name}, with noise behind its norms</source>
        <translation>{name}, mit Rauschen hinter den Normen</translation>
    </message>
    <message>
        <source>{name}
{total:,} parameters, {own:,} of them gamma and beta
Click for its menu, double-click to rename</source>
        <translation>{name}
{total:,} Parameter, {own:,} davon Gamma und Beta
Klick für ihr Menü, Doppelklick zum Umbenennen</translation>
    </message>
    <message>
        <source>∿ noise behind its norms</source>
        <translation>∿ Rauschen hinter den Normen</translation>
    </message>
    <message>
        <source>Click or B: on and off · right click or Enter: kind and settings</source>
        <translation>Klick oder B: an und aus · Rechtsklick oder Eingabe: Art und Einstellungen</translation>
    </message>
    <message>
        <source>{row}: output {shape}, {count:,} weights and biases</source>
        <translation>{row}: Ausgabe {shape}, {count:,} Gewichte und Bias-Werte</translation>
    </message>
    <message>
        <source>Click to change it, drag to move it</source>
        <translation>Klicken zum Ändern, ziehen zum Verschieben</translation>
    </message>
    <message>
        <source>Block {block}, {kind}</source>
        <translation>Block {block}, {kind}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Network: a row for each block, a column for each lane</source>
        <translation>Netz: eine Zeile je Block, eine Spalte je Spur</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batchnorm</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Layernorm</translation>
    </message>
    <message>
        <source>Group norm</source>
        <translation>Groupnorm</translation>
    </message>
    <message>
        <source>Instance norm</source>
        <translation>Instancenorm</translation>
    </message>
    <message>
        <source>Each unit over all samples of the mini-batch</source>
        <translation>Jede Einheit über alle Beispiele des Mini-Batches</translation>
    </message>
    <message>
        <source>Each sample over all units of the block</source>
        <translation>Jedes Beispiel über alle Einheiten des Blocks</translation>
    </message>
    <message>
        <source>Each sample over groups of channels</source>
        <translation>Jedes Beispiel über Gruppen von Kanälen</translation>
    </message>
    <message>
        <source>Each channel of each image over its positions</source>
        <translation>Jeder Kanal jedes Bildes über seine Positionen</translation>
    </message>
    <message>
        <source>In every step each unit gets another mean, from −0.5 to 0.5, and another spread, 1 to 1.25 times,
behind its norm; in a block without a norm behind the linear map. None in evaluation mode.
Source: Santurkar et al. 2018.</source>
        <translation>In jedem Schritt bekommt jede Einheit hinter ihrer Norm einen anderen Mittelwert, von −0,5 bis 0,5, und eine
andere Streuung, das 1- bis 1,25-Fache; in einem Block ohne Norm hinter der linearen Abbildung. Im Auswertungsmodus nicht.
Quelle: Santurkar et al. 2018.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>Standardisiert</translation>
    </message>
    <message>
        <source>Shifted</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Badly scaled</source>
        <translation>Schlecht skaliert</translation>
    </message>
    <message>
        <source>The numbers of the data set, unchanged</source>
        <translation>Die Zahlen des Datensatzes, unverändert</translation>
    </message>
    <message>
        <source>Every feature between 0 and 1</source>
        <translation>Jedes Merkmal zwischen 0 und 1</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1, measured on the training set</source>
        <translation>Mittelwert 0 und Standardabweichung 1, auf den Trainingsdaten gemessen</translation>
    </message>
    <message>
        <source>Standardised, then moved away from zero</source>
        <translation>Standardisiert, dann von null weggeschoben</translation>
    </message>
    <message>
        <source>Features of wildly different sizes</source>
        <translation>Merkmale von völlig verschiedener Größe</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>From the side</source>
        <translation>Von der Seite</translation>
    </message>
    <message>
        <source>Dim</source>
        <translation>Düster</translation>
    </message>
    <message>
        <source>Bright haze</source>
        <translation>Heller Dunst</translation>
    </message>
    <message>
        <source>Front, heads turned</source>
        <translation>Vorn, Köpfe gedreht</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles davon</translation>
    </message>
    <message>
        <source>The lamp within 30° of the front, an even exposure</source>
        <translation>Die Lampe höchstens 30° von vorn, gleichmäßig belichtet</translation>
    </message>
    <message>
        <source>The lamp 50° to 80° to either side, little other light</source>
        <translation>Die Lampe 50° bis 80° seitlich, wenig anderes Licht</translation>
    </message>
    <message>
        <source>From the front, a quarter to half of the exposure</source>
        <translation>Von vorn, ein Viertel bis zur Hälfte der Belichtung</translation>
    </message>
    <message>
        <source>From the front, overexposed, with haze that lifts the black</source>
        <translation>Von vorn, überbelichtet, mit Dunst, der das Schwarz aufhellt</translation>
    </message>
    <message>
        <source>From the front, heads turned by 25° to 40°</source>
        <translation>Von vorn, Köpfe um 25° bis 40° gedreht</translation>
    </message>
    <message>
        <source>Any direction, any exposure, any haze, heads turned up to 30°</source>
        <translation>Jede Richtung, jede Belichtung, jeder Dunst, Köpfe bis zu 30° gedreht</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD mit Momentum</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>Sorted by class</source>
        <translation>Nach Klassen sortiert</translation>
    </message>
    <message>
        <source>A few classes each</source>
        <translation>Je wenige Klassen</translation>
    </message>
    <message>
        <source>Every epoch in a new random order</source>
        <translation>Jede Epoche in neuer zufälliger Reihenfolge</translation>
    </message>
    <message>
        <source>Every epoch in the order of the data set</source>
        <translation>Jede Epoche in der Reihenfolge des Datensatzes</translation>
    </message>
    <message>
        <source>One class after the other: batch statistics follow the class</source>
        <translation>Eine Klasse nach der anderen: Die Batch-Statistik folgt der Klasse</translation>
    </message>
    <message>
        <source>Each mini-batch holds so many classes only</source>
        <translation>Jeder Mini-Batch enthält nur so viele Klassen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave out the last mini-batch of an epoch if it is not full</source>
        <translation>Den letzten Mini-Batch einer Epoche weglassen, wenn er nicht voll ist</translation>
    </message>
    <message>
        <source>Add what is left over to the mini-batch before it</source>
        <translation>Was übrig bleibt, zum Mini-Batch davor nehmen</translation>
    </message>
    <message>
        <source>Train on the smaller one too; one sample alone has no variance</source>
        <translation>Auch auf dem kleineren trainieren; ein einzelnes Beispiel hat keine Varianz</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation>Standard von PyTorch</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Uniform within ±1/√fan-in, weights and biases</source>
        <translation>Gleichverteilt in ±1/√fan-in, Gewichte und Bias-Werte</translation>
    </message>
    <message>
        <source>Normal with variance 2/fan-in, made for ReLU</source>
        <translation>Normalverteilt mit Varianz 2/fan-in, gemacht für ReLU</translation>
    </message>
    <message>
        <source>Normal with variance 2/(fan-in + fan-out), made for tanh and sigmoid</source>
        <translation>Normalverteilt mit Varianz 2/(fan-in + fan-out), gemacht für tanh und Sigmoid</translation>
    </message>
    <message>
        <source>Normal with the standard deviation you choose</source>
        <translation>Normalverteilt mit der Standardabweichung, die du wählst</translation>
    </message>
    <message>
        <source>All weights zero: nothing tells the units apart, and nothing is learned</source>
        <translation>Alle Gewichte null: Nichts unterscheidet die Einheiten, und nichts wird gelernt</translation>
    </message>
    <message>
        <source>pool {side}</source>
        <translation>Pool {side}</translation>
    </message>
    <message>
        <source>drop {share:g}</source>
        <translation>Drop {share:g}</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>ohne Bias</translation>
    </message>
    <message>
        <source>no norm</source>
        <translation>keine Norm</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} Gruppen</translation>
    </message>
    <message>
        <source>cumulative average</source>
        <translation>kumulativer Mittelwert</translation>
    </message>
    <message>
        <source>momentum {value:g}</source>
        <translation>momentum {value:g}</translation>
    </message>
    <message>
        <source>no running statistics</source>
        <translation>keine laufende Statistik</translation>
    </message>
    <message>
        <source>normalises with running statistics in training too</source>
        <translation>normalisiert auch beim Training mit laufender Statistik</translation>
    </message>
    <message>
        <source>running statistics stand still</source>
        <translation>laufende Statistik steht still</translation>
    </message>
    <message>
        <source>no gamma and beta</source>
        <translation>kein Gamma und Beta</translation>
    </message>
    <message>
        <source>gamma and beta not trained</source>
        <translation>Gamma und Beta nicht trainiert</translation>
    </message>
    <message>
        <source>before the activation</source>
        <translation>vor der Aktivierung</translation>
    </message>
    <message>
        <source>after the activation</source>
        <translation>hinter der Aktivierung</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Name of the lane</source>
        <translation>Name der Spur</translation>
    </message>
    <message>
        <source>Put a copy of the last block behind it</source>
        <translation>Eine Kopie des letzten Blocks dahinter setzen</translation>
    </message>
    <message>
        <source>One contender more: same blocks, same initial weights, same mini-batches, norms of its own</source>
        <translation>Ein Wettbewerber mehr: gleiche Blöcke, gleiche Anfangsgewichte, gleiche Mini-Batches, eigene Normen</translation>
    </message>
    <message>
        <source>Toggled norm</source>
        <translation>Umgeschaltet</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>Starts fresh: gamma 1, beta 0: the output of the block jumps</source>
        <translation>Beginnt frisch, Gamma 1, Beta 0: Die Ausgabe des Blocks springt</translation>
    </message>
    <message>
        <source>same function</source>
        <translation>gleiche Funktion</translation>
    </message>
    <message>
        <source>Keeps the function: gamma and beta are set so that the network goes on computing the same; taking a norm away folds it into the layer before it</source>
        <translation>Behält die Funktion: Gamma und Beta werden so gesetzt, dass das Netz dasselbe rechnet; beim Wegnehmen wird die Norm in die Schicht davor eingerechnet</translation>
    </message>
    <message>
        <source>A toggled norm</source>
        <translation>Eine umgeschaltete Norm</translation>
    </message>
    <message>
        <source>How a norm starts that is switched on or off while the network trains</source>
        <translation>Wie eine Norm beginnt, die während des Trainings an- oder abgeschaltet wird</translation>
    </message>
    <message>
        <source>new lane</source>
        <translation>neue Spur</translation>
    </message>
    <message>
        <source>name of a lane</source>
        <translation>Name einer Spur</translation>
    </message>
    <message>
        <source>eps of a norm</source>
        <translation>eps einer Norm</translation>
    </message>
    <message>
        <source>momentum of a norm</source>
        <translation>Momentum einer Norm</translation>
    </message>
    <message>
        <source>affine of a norm</source>
        <translation>affine einer Norm</translation>
    </message>
    <message>
        <source>track_running_stats of a norm</source>
        <translation>track_running_stats einer Norm</translation>
    </message>
    <message>
        <source>placement of a norm</source>
        <translation>Platz einer Norm</translation>
    </message>
    <message>
        <source>groups of a norm</source>
        <translation>Gruppen einer Norm</translation>
    </message>
    <message>
        <source>use_batch_stats of a norm</source>
        <translation>use_batch_stats einer Norm</translation>
    </message>
    <message>
        <source>update_running_stats of a norm</source>
        <translation>update_running_stats einer Norm</translation>
    </message>
    <message>
        <source>train_affine of a norm</source>
        <translation>train_affine einer Norm</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>No norm here</source>
        <translation>Keine Norm hier</translation>
    </message>
    <message>
        <source>Kind of norm</source>
        <translation>Art der Norm</translation>
    </message>
    <message>
        <source>What normalises this block</source>
        <translation>Was diesen Block normalisiert</translation>
    </message>
    <message>
        <source>Use in all blocks of this lane</source>
        <translation>In allen Blöcken dieser Spur</translation>
    </message>
    <message>
        <source>Give every block of this lane the same norm</source>
        <translation>Jedem Block dieser Spur dieselbe Norm geben</translation>
    </message>
    <message>
        <source>before {activation}</source>
        <translation>vor {activation}</translation>
    </message>
    <message>
        <source>after {activation}</source>
        <translation>hinter {activation}</translation>
    </message>
    <message>
        <source>{count:,} parameters: a gamma and a beta each</source>
        <translation>{count:,} Parameter: je ein Gamma und ein Beta</translation>
    </message>
    <message>
        <source>No parameters</source>
        <translation>Keine Parameter</translation>
    </message>
    <message>
        <source>Added to the variance before the square root</source>
        <translation>Kommt vor der Wurzel zur Varianz dazu</translation>
    </message>
    <message>
        <source>Weight of the newest batch in the running statistics (PyTorch&apos;s convention)</source>
        <translation>Gewicht des neuesten Batches in der laufenden Statistik (wie PyTorch es zählt)</translation>
    </message>
    <message>
        <source>Cumulative average</source>
        <translation>Kumulativer Mittelwert</translation>
    </message>
    <message>
        <source>Momentum None: the plain average over all batches so far</source>
        <translation>momentum None: der einfache Mittelwert über alle Batches bisher</translation>
    </message>
    <message>
        <source>affine</source>
        <translation>affine</translation>
    </message>
    <message>
        <source>Learn a scale gamma and a shift beta for each unit</source>
        <translation>Für jede Einheit einen Faktor Gamma und eine Verschiebung Beta lernen</translation>
    </message>
    <message>
        <source>Keep running statistics and use them in evaluation mode</source>
        <translation>Laufende Statistik führen und im Auswertungsmodus benutzen</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>linear, norm, activation: as in the paper</source>
        <translation>linear, Norm, Aktivierung: wie im Paper</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>linear, activation, norm</source>
        <translation>linear, Aktivierung, Norm</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Before or after the activation</source>
        <translation>Vor oder hinter der Aktivierung</translation>
    </message>
    <message>
        <source>placement</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>use batch statistics</source>
        <translation>Batch-Statistik benutzen</translation>
    </message>
    <message>
        <source>On: normalise with the mini-batch&apos;s own mean and variance, as in train()
Off: with the running ones, as in eval()</source>
        <translation>An: mit Mittelwert und Varianz des Mini-Batches selbst normalisieren, wie in train()
Aus: mit den laufenden, wie in eval()</translation>
    </message>
    <message>
        <source>update running statistics</source>
        <translation>laufende Statistik aktualisieren</translation>
    </message>
    <message>
        <source>On: mix each mini-batch into the running mean and variance
Off: they stay as they are</source>
        <translation>An: jeden Mini-Batch in laufenden Mittelwert und laufende Varianz mischen
Aus: Sie bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>train gamma and beta</source>
        <translation>Gamma und Beta trainieren</translation>
    </message>
    <message>
        <source>On: the optimiser moves gamma and beta
Off: they stay as they are, as with requires_grad=False</source>
        <translation>An: Der Optimierer bewegt Gamma und Beta
Aus: Sie bleiben, wie sie sind, wie mit requires_grad=False</translation>
    </message>
    <message>
        <source>WHILE IT TRAINS</source>
        <translation>WÄHREND DES TRAININGS</translation>
    </message>
    <message>
        <source>The same in PyTorch</source>
        <translation>Dasselbe in PyTorch</translation>
    </message>
    <message>
        <source>The same in PyTorch, for a layer called norm and its input x</source>
        <translation>Dasselbe in PyTorch, für eine Schicht namens norm und ihre Eingabe x</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Stop after steps</source>
        <translation>Stopp: Schritte</translation>
    </message>
    <message>
        <source>The run ends after this step</source>
        <translation>Der Lauf endet nach diesem Schritt</translation>
    </message>
    <message>
        <source>Stop after epochs</source>
        <translation>Stopp: Epochen</translation>
    </message>
    <message>
        <source>The run ends after so many passes over the training set</source>
        <translation>Der Lauf endet nach so vielen Durchgängen durch die Trainingsdaten</translation>
    </message>
    <message>
        <source>Stop at % right</source>
        <translation>Stopp: % richtig</translation>
    </message>
    <message>
        <source>The run ends when a lane reaches this test accuracy</source>
        <translation>Der Lauf endet, wenn eine Spur diese Testgenauigkeit erreicht</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Mini-batches, weight decay, when to stop</source>
        <translation>Mini-Batches, Weight Decay, Stoppregeln</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>How a gradient becomes a step</source>
        <translation>Wie aus einem Gradienten ein Schritt wird</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The length of a step</source>
        <translation>Die Länge eines Schritts</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of the last step goes on</source>
        <translation>Wie viel vom letzten Schritt weitergeht</translation>
    </message>
    <message>
        <source>Samples in a mini-batch</source>
        <translation>Beispiele in einem Mini-Batch</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>How the weights are drawn from the seed, the same for all lanes</source>
        <translation>Wie die Gewichte aus dem Startwert gezogen werden, gleich für alle Spuren</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Of the Gaussian the weights are drawn from</source>
        <translation>Der Gaußverteilung, aus der die Gewichte gezogen werden</translation>
    </message>
    <message>
        <source>scale of the initial weights</source>
        <translation>Skala der Anfangsgewichte</translation>
    </message>
    <message>
        <source>Their σ</source>
        <translation>Ihr σ</translation>
    </message>
    <message>
        <source>Pulls weights towards zero</source>
        <translation>Zieht Gewichte zur Null hin</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>Mini-Batches</translation>
    </message>
    <message>
        <source>How the training set is cut into mini-batches</source>
        <translation>Wie die Trainingsdaten in Mini-Batches geteilt werden</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>Mini-Batches</translation>
    </message>
    <message>
        <source>Classes a batch</source>
        <translation>Klassen/Batch</translation>
    </message>
    <message>
        <source>How many classes each mini-batch holds</source>
        <translation>Wie viele Klassen jeder Mini-Batch enthält</translation>
    </message>
    <message>
        <source>classes a batch</source>
        <translation>Klassen je Batch</translation>
    </message>
    <message>
        <source>Last batch</source>
        <translation>Letzter Batch</translation>
    </message>
    <message>
        <source>What becomes of the last mini-batch of an epoch if it is not full</source>
        <translation>Was aus dem letzten Mini-Batch einer Epoche wird, wenn er nicht voll ist</translation>
    </message>
    <message>
        <source>last batch</source>
        <translation>letzter Batch</translation>
    </message>
    <message>
        <source>when to stop</source>
        <translation>Stoppregel</translation>
    </message>
    <message>
        <source>a batch mean strays ±{strays:.3f} σ</source>
        <translation>ein Batch-Mittelwert schwankt um ±{strays:.3f} σ</translation>
    </message>
    <message>
        <source>a batch is the whole set: its mean is exact</source>
        <translation>ein Batch umfasst alles: sein Mittelwert ist exakt</translation>
    </message>
    <message>
        <source>Restarted from seed {seed}: {reason}.</source>
        <translation>Neu begonnen mit Startwert {seed}: {reason}.</translation>
    </message>
    <message>
        <source>Gone on from step {step}.</source>
        <translation>Ab Schritt {step} fortgesetzt.</translation>
    </message>
    <message>
        <source>{lane} stopped. {sentence}</source>
        <translation>{lane} hat angehalten. {sentence}</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Show what else the coach noticed</source>
        <translation>Zeigen, was der Coach sonst noch bemerkt hat</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the block it is about</source>
        <translation>Den Block zeigen, um den es geht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why this matters, and where that is known from</source>
        <translation>Warum das zählt und woher man es weiß</translation>
    </message>
    <message>
        <source>Do not show this again in this run</source>
        <translation>In diesem Lauf nicht mehr zeigen</translation>
    </message>
    <message>
        <source>{remedy}. Undo takes it back.</source>
        <translation>{remedy}. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} weitere</translation>
    </message>
    <message>
        <source>At step {step}: {evidence}</source>
        <translation>Bei Schritt {step}: {evidence}</translation>
    </message>
    <message>
        <source>Soon after step {step}: {evidence}</source>
        <translation>Kurz nach Schritt {step}: {evidence}</translation>
    </message>
    <message>
        <source>At step {step} the coach had nothing to say.</source>
        <translation>Bei Schritt {step} hatte der Coach nichts zu sagen.</translation>
    </message>
    <message>
        <source>Reset: step 0 from seed {seed}.</source>
        <translation>Zurückgesetzt: Schritt 0, Startwert {seed}.</translation>
    </message>
    <message>
        <source>measuring the running statistics</source>
        <translation>Messen der laufenden Statistik</translation>
    </message>
    <message>
        <source>PyTorch: “{words}”. {why}</source>
        <translation>PyTorch: „{words}“. {why}</translation>
    </message>
    <message>
        <source>{lane} stopped at step {step}. {why}</source>
        <translation>{lane} hat bei Schritt {step} angehalten. {why}</translation>
    </message>
    <message>
        <source>going on from step {step}</source>
        <translation>Fortsetzen ab Schritt {step}</translation>
    </message>
    <message>
        <source>Gone on from step {step} with the experiment as it was then; what came after it is forgotten.</source>
        <translation>Ab Schritt {step} fortgesetzt, mit dem Experiment von damals; was danach kam, ist vergessen.</translation>
    </message>
    <message>
        <source>Gone on from step {step}; what came after it is forgotten.</source>
        <translation>Ab Schritt {step} fortgesetzt; was danach kam, ist vergessen.</translation>
    </message>
    <message>
        <source>{told} Space trains on.</source>
        <translation>{told} Leertaste trainiert weiter.</translation>
    </message>
    <message>
        <source>Go on on the CPU</source>
        <translation>Auf der CPU fortsetzen</translation>
    </message>
    <message>
        <source>Training waits: {why}</source>
        <translation>Das Training wartet: {why}</translation>
    </message>
    <message>
        <source>“{typed}” is not a number.</source>
        <translation>„{typed}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>This is a whole number.</source>
        <translation>Das ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>This lies between {low} and {high}.</source>
        <translation>Das liegt zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>What is this? (Shift+F1)</source>
        <translation>Was ist das? (Umschalt+F1)</translation>
    </message>
    <message>
        <source>Predict now</source>
        <translation>Jetzt vorhersagen</translation>
    </message>
    <message>
        <source>Pause the countdown, or let it go on (.)</source>
        <translation>Countdown anhalten oder fortsetzen (.)</translation>
    </message>
    <message>
        <source>End the countdown (,)</source>
        <translation>Countdown beenden (,)</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>{told}: 1 second left</source>
        <translation>{told}: noch 1 Sekunde</translation>
    </message>
    <message>
        <source>{told}: {count} seconds left</source>
        <translation>{told}: noch {count} Sekunden</translation>
    </message>
    <message>
        <source>Views in this place</source>
        <translation>Ansichten an diesem Platz</translation>
    </message>
    <message>
        <source>Take out of the window</source>
        <translation>Aus dem Fenster lösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Take “{name}” out of the window, or put it back</source>
        <translation>„{name}“ aus dem Fenster lösen oder zurücklegen</translation>
    </message>
    <message>
        <source>Close “{name}”; the View menu brings it back</source>
        <translation>„{name}“ schließen; das Menü Ansicht holt es zurück</translation>
    </message>
    <message>
        <source>This experiment has no file yet.</source>
        <translation>Dieses Experiment hat noch keine Datei.</translation>
    </message>
    <message>
        <source>“{name}” has changes that are in no file.</source>
        <translation>„{name}“ hat Änderungen, die in keiner Datei stehen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>bnviz was closed with unsaved work on “{name}”.</source>
        <translation>bnviz wurde mit ungespeicherter Arbeit an „{name}“ geschlossen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>bnviz experiments ({pattern})</source>
        <translation>bnviz-Experimente ({pattern})</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>Alle Dateien ({pattern})</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The term before</source>
        <translation>Der Begriff davor</translation>
    </message>
    <message>
        <source>More in the glossary</source>
        <translation>Mehr im Glossar</translation>
    </message>
    <message>
        <source>Every term, to be searched</source>
        <translation>Alle Begriffe, zum Durchsuchen</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Glossar durchsuchen</translation>
    </message>
    <message>
        <source>A term, or a word of its text</source>
        <translation>Ein Begriff oder ein Wort aus seinem Text</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>The terms that fit</source>
        <translation>Die passenden Begriffe</translation>
    </message>
    <message>
        <source>No term has “{typed}” in it.</source>
        <translation>In keinem Begriff kommt „{typed}“ vor.</translation>
    </message>
    <message>
        <source>Drag to go back in every view; training goes on behind.</source>
        <translation>Ziehen, um in jeder Ansicht zurückzugehen; das Training läuft dahinter weiter.</translation>
    </message>
    <message>
        <source>Step {step} of {newest}</source>
        <translation>Schritt {step} von {newest}</translation>
    </message>
    <message>
        <source>Step {step} · {what}</source>
        <translation>Schritt {step} · {what}</translation>
    </message>
    <message>
        <source>Step {step} · pinned: the outline in the histograms</source>
        <translation>Schritt {step} · angeheftet: der Umriss in den Histogrammen</translation>
    </message>
    <message>
        <source>Rivers and curves show steps {first} to {last}.</source>
        <translation>Flüsse und Kurven zeigen die Schritte {first} bis {last}.</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>Click a norm</source>
        <translation>Klick auf eine Norm</translation>
    </message>
    <message>
        <source>on and off</source>
        <translation>an und aus</translation>
    </message>
    <message>
        <source>Right click a norm</source>
        <translation>Rechtsklick auf eine Norm</translation>
    </message>
    <message>
        <source>its kind and settings</source>
        <translation>ihre Art und Einstellungen</translation>
    </message>
    <message>
        <source>Click a block</source>
        <translation>Klick auf einen Block</translation>
    </message>
    <message>
        <source>its width, activation and all else</source>
        <translation>Breite, Aktivierung und alles andere</translation>
    </message>
    <message>
        <source>Drag a block</source>
        <translation>Block ziehen</translation>
    </message>
    <message>
        <source>to another place</source>
        <translation>an eine andere Stelle</translation>
    </message>
    <message>
        <source>Click a lane&apos;s name</source>
        <translation>Klick auf einen Spurnamen</translation>
    </message>
    <message>
        <source>rename, copy, remove, all norms</source>
        <translation>umbenennen, kopieren, entfernen, alle Normen</translation>
    </message>
    <message>
        <source>Drag the timeline</source>
        <translation>Auf der Zeitleiste ziehen</translation>
    </message>
    <message>
        <source>go back in every view at once</source>
        <translation>in allen Ansichten zugleich zurückgehen</translation>
    </message>
    <message>
        <source>Click a tick on it</source>
        <translation>Klick auf einen Strich darauf</translation>
    </message>
    <message>
        <source>to what happened there</source>
        <translation>zu dem, was dort geschah</translation>
    </message>
    <message>
        <source>Shift and drag on it</source>
        <translation>Mit Umschalt darauf ziehen</translation>
    </message>
    <message>
        <source>steps that rivers and curves show</source>
        <translation>Schritte, die Flüsse und Kurven zeigen</translation>
    </message>
    <message>
        <source>Double click on it</source>
        <translation>Doppelklick darauf</translation>
    </message>
    <message>
        <source>all steps again</source>
        <translation>wieder alle Schritte</translation>
    </message>
    <message>
        <source>Click a dotted word</source>
        <translation>Klick auf ein gepunktetes Wort</translation>
    </message>
    <message>
        <source>what it means</source>
        <translation>was es bedeutet</translation>
    </message>
    <message>
        <source>Drop a file</source>
        <translation>Datei fallen lassen</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>öffnet sie</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>die gewählte Zelle wechseln</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open the settings of the cell</source>
        <translation>Einstellungen der Zelle öffnen</translation>
    </message>
    <message>
        <source>bring a view to the front</source>
        <translation>eine Ansicht nach vorn holen</translation>
    </message>
    <message>
        <source>network, code, lessons, practice, log</source>
        <translation>Netz, Code, Lektionen, Üben, Log</translation>
    </message>
    <message>
        <source>Alt and one of these</source>
        <translation>Alt und eine davon</translation>
    </message>
    <message>
        <source>show or hide it</source>
        <translation>zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control</source>
        <translation>zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>The same network trains in every lane, from the same weights on the same mini-batches; only the norms differ. Toggle one in the table at the left, and see what changes.</source>
        <translation>In jeder Spur trainiert dasselbe Netz, mit denselben Gewichten und auf denselben Mini-Batches; nur die Normen unterscheiden sich. Schalte links in der Tabelle eine um und sieh, was sich ändert.</translation>
    </message>
    <message>
        <source>Table and views</source>
        <translation>Tabelle und Ansichten</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>The class of torch.nn</source>
        <translation>Die Klasse aus torch.nn</translation>
    </message>
    <message>
        <source>Remove layer {number}</source>
        <translation>Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>1 value feeds one mean</source>
        <translation>1 Wert je Mittelwert</translation>
    </message>
    <message>
        <source>{count:,} values feed one mean</source>
        <translation>{count:,} Werte je Mittelwert</translation>
    </message>
    <message>
        <source>1 value is in one window</source>
        <translation>1 Wert je Fenster</translation>
    </message>
    <message>
        <source>{count:,} values are in one window</source>
        <translation>{count:,} Werte je Fenster</translation>
    </message>
    <message>
        <source>1 value makes one number</source>
        <translation>1 Wert je Zahl</translation>
    </message>
    <message>
        <source>{count:,} values make one number</source>
        <translation>{count:,} Werte je Zahl</translation>
    </message>
    <message>
        <source>What PyTorch says</source>
        <translation>Was PyTorch sagt</translation>
    </message>
    <message>
        <source>Nothing arrives here: a layer before it could not take its tensor.</source>
        <translation>Hier kommt nichts an: Eine Schicht davor konnte mit ihrem Tensor nichts anfangen.</translation>
    </message>
    <message>
        <source>What goes in: {shape}</source>
        <translation>Was hineingeht: {shape}</translation>
    </message>
    <message>
        <source>What arrives at {layer}: {shape}</source>
        <translation>Was bei {layer} ankommt: {shape}</translation>
    </message>
    <message>
        <source>PyTorch warns: {note}</source>
        <translation>PyTorch warnt: {note}</translation>
    </message>
    <message>
        <source>PYTORCH SAYS</source>
        <translation>PYTORCH SAGT</translation>
    </message>
    <message>
        <source>THE LAB SAYS</source>
        <translation>DAS LABOR SAGT</translation>
    </message>
    <message>
        <source>Shape lab</source>
        <translation>Formenlabor</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>Form der Eingabe</translation>
    </message>
    <message>
        <source>The size of every axis, the batch first: 32, 16, 8, 8</source>
        <translation>Die Größe jeder Achse, der Batch zuerst: 32, 16, 8, 8</translation>
    </message>
    <message>
        <source>Type of the numbers</source>
        <translation>Typ der Zahlen</translation>
    </message>
    <message>
        <source>torch dtype of the input</source>
        <translation>torch-dtype der Eingabe</translation>
    </message>
    <message>
        <source>net.train(): norms use the batch</source>
        <translation>net.train(): Normen benutzen den Batch</translation>
    </message>
    <message>
        <source>net.eval(): norms use their running statistics</source>
        <translation>net.eval(): Normen benutzen ihre laufende Statistik</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Training or evaluation mode</source>
        <translation>Trainings- oder Auswertungsmodus</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Chains to begin with</source>
        <translation>Ketten zum Anfangen</translation>
    </message>
    <message>
        <source>Examples…</source>
        <translation>Vorlagen…</translation>
    </message>
    <message>
        <source>Back to the chain before</source>
        <translation>Zurück zur Kette davor</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>Neue Schicht</translation>
    </message>
    <message>
        <source>One layer more at the end</source>
        <translation>Eine Schicht mehr am Ende</translation>
    </message>
    <message>
        <source>Shape lab: PyTorch has not answered yet.</source>
        <translation>Formenlabor: PyTorch hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Shape lab: layer {number} fails. {cause}</source>
        <translation>Formenlabor: Schicht {number} scheitert. {cause}</translation>
    </message>
    <message>
        <source>Shape lab: {before} becomes {after}.</source>
        <translation>Formenlabor: Aus {before} wird {after}.</translation>
    </message>
    <message>
        <source>This network: {lane}</source>
        <translation>Dieses Netz: {lane}</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Type any input and any layers: real PyTorch says what comes out.</source>
        <translation>Gib irgendeine Eingabe und irgendwelche Schichten an: Das echte PyTorch sagt, was herauskommt.</translation>
    </message>
    <message>
        <source>The tensor as a block</source>
        <translation>Der Tensor als Block</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>gemittelt</translation>
    </message>
    <message>
        <source>{count:,} averaged</source>
        <translation>{count:,} gemittelt</translation>
    </message>
    <message>
        <source>{count} drawn</source>
        <translation>{count} gezeigt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>This holds once the window is opened again. The experiment stays, training begins anew.</source>
        <translation>Das gilt, sobald das Fenster neu geöffnet wird. Das Experiment bleibt, das Training beginnt von vorn.</translation>
    </message>
    <message>
        <source>Open again now</source>
        <translation>Jetzt neu öffnen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>FRAGE</translation>
    </message>
    <message>
        <source>PREDICT</source>
        <translation>VORHERSAGE</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>Nicht ganz.</translation>
    </message>
    <message>
        <source>The right answer is marked.</source>
        <translation>Die richtige Antwort ist markiert.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Keep this number, and see what it really is (Return)</source>
        <translation>Bei dieser Zahl bleiben und sehen, was es wirklich ist (Eingabe)</translation>
    </message>
    <message>
        <source>You say **{answer}**.</source>
        <translation>Du sagst **{answer}**.</translation>
    </message>
    <message>
        <source>It is **{answer}**.</source>
        <translation>Es ist **{answer}**.</translation>
    </message>
    <message>
        <source>Please type a number, such as 12 or −1.5.</source>
        <translation>Bitte gib eine Zahl ein, etwa 12 oder −1,5.</translation>
    </message>
    <message>
        <source>done ✓</source>
        <translation>fertig ✓</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Training of this step</source>
        <translation>Training dieses Schritts</translation>
    </message>
    <message>
        <source>✓  trained to mini-batch {step}</source>
        <translation>✓  trainiert bis Mini-Batch {step}</translation>
    </message>
    <message>
        <source>✓  trained</source>
        <translation>✓  trainiert</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Train to mini-batch at most {step}</source>
        <translation>Bis höchstens Mini-Batch {step} trainieren</translation>
    </message>
    <message>
        <source>Train to mini-batch {step}</source>
        <translation>Bis Mini-Batch {step} trainieren</translation>
    </message>
    <message>
        <source>DO THIS</source>
        <translation>AUFGABE</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>A little help</source>
        <translation>Ein wenig Hilfe</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeig es mir</translation>
    </message>
    <message>
        <source>Let the lesson do it; undo takes it back</source>
        <translation>Die Lektion tut es für dich; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>The steps of this lesson: click one, or use the arrow keys</source>
        <translation>Die Schritte dieser Lektion: einen anklicken oder die Pfeiltasten benutzen</translation>
    </message>
    <message>
        <source>Step {step} of {steps}: {title}</source>
        <translation>Schritt {step} von {steps}: {title}</translation>
    </message>
    <message>
        <source>DRAW</source>
        <translation>ZEICHNEN</translation>
    </message>
    <message>
        <source>Show the real one</source>
        <translation>Das Echte zeigen</translation>
    </message>
    <message>
        <source>Keep the drawing, and see what really comes out</source>
        <translation>Bei der Zeichnung bleiben und sehen, was wirklich herauskommt</translation>
    </message>
    <message>
        <source>Formula: {spoken}</source>
        <translation>Formel: {spoken}</translation>
    </message>
    <message>
        <source>Draw a curve: left and right choose a place, up and down draw</source>
        <translation>Eine Kurve zeichnen: links und rechts wählen eine Stelle, oben und unten zeichnen</translation>
    </message>
    <message>
        <source>Draw a histogram: left and right choose a place, up and down draw</source>
        <translation>Ein Histogramm zeichnen: links und rechts wählen eine Stelle, oben und unten zeichnen</translation>
    </message>
    <message>
        <source>Draw here with the mouse</source>
        <translation>Zeichne hier mit der Maus</translation>
    </message>
    <message>
        <source>how often ↑</source>
        <translation>wie oft ↑</translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation>Seite der Lektion</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Export or forget your progress, open a file</source>
        <translation>Fortschritt exportieren oder vergessen, eine Datei öffnen</translation>
    </message>
    <message>
        <source>The list of lessons, this step again, reload</source>
        <translation>Die Liste der Lektionen, diesen Schritt noch einmal, neu laden</translation>
    </message>
    <message>
        <source>Seconds to predict, for a class (. and Ctrl+1, 2, 3)</source>
        <translation>Sekunden zum Vorhersagen, für eine Klasse (. und Strg+1, 2, 3)</translation>
    </message>
    <message>
        <source>The step before (PageUp)</source>
        <translation>Der Schritt davor (Bild auf)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>To the next step, whatever is open here</source>
        <translation>Zum nächsten Schritt, was hier auch offen ist</translation>
    </message>
    <message>
        <source>The next thing of this lesson (PageDown)</source>
        <translation>Das Nächste in dieser Lektion (Bild ab)</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} Sekunden</translation>
    </message>
    <message>
        <source>This step from its start</source>
        <translation>Diesen Schritt von vorn</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Datei neu laden</translation>
    </message>
    <message>
        <source>Open a lesson from a file…</source>
        <translation>Lektion aus einer Datei öffnen…</translation>
    </message>
    <message>
        <source>Export progress as CSV…</source>
        <translation>Fortschritt als CSV exportieren…</translation>
    </message>
    <message>
        <source>Forget all progress</source>
        <translation>Allen Fortschritt vergessen</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.md);;All files (*)</source>
        <translation>Lektionen (*.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Fortschritt exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Forget how far you are in all lessons?</source>
        <translation>Vergessen, wie weit du in allen Lektionen bist?</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>solution of the lesson</source>
        <translation>Lösung der Lektion</translation>
    </message>
    <message>
        <source>numbers into the activation</source>
        <translation>Zahlen vor der Aktivierung</translation>
    </message>
    <message>
        <source>numbers before the norm</source>
        <translation>Zahlen vor der Norm</translation>
    </message>
    <message>
        <source>normalised numbers</source>
        <translation>normalisierten Zahlen</translation>
    </message>
    <message>
        <source>numbers after γ and β</source>
        <translation>Zahlen nach γ und β</translation>
    </message>
    <message>
        <source>numbers after the activation</source>
        <translation>Zahlen hinter der Aktivierung</translation>
    </message>
    <message>
        <source>Mean of the {numbers}</source>
        <translation>Mittelwert der {numbers}</translation>
    </message>
    <message>
        <source>Standard deviation of the {numbers}</source>
        <translation>Standardabweichung der {numbers}</translation>
    </message>
    <message>
        <source>Median of the {numbers}</source>
        <translation>Median der {numbers}</translation>
    </message>
    <message>
        <source>How far the middle of the {numbers} has moved</source>
        <translation>Wie weit die Mitte der {numbers} gewandert ist</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>The step that is shown</source>
        <translation>Der gezeigte Schritt</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Accuracy on the mini-batch</source>
        <translation>Genauigkeit auf dem Mini-Batch</translation>
    </message>
    <message>
        <source>Accuracy on the mini-batch in evaluation mode</source>
        <translation>Genauigkeit auf dem Mini-Batch im Auswertungsmodus</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>Loss on the mini-batch</source>
        <translation>Verlust auf dem Mini-Batch</translation>
    </message>
    <message>
        <source>Share of flat activations</source>
        <translation>Anteil flacher Aktivierungen</translation>
    </message>
    <message>
        <source>Mean of the mini-batch</source>
        <translation>Mittelwert des Mini-Batches</translation>
    </message>
    <message>
        <source>Variance of the mini-batch</source>
        <translation>Varianz des Mini-Batches</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>Laufender Mittelwert</translation>
    </message>
    <message>
        <source>Running variance</source>
        <translation>Laufende Varianz</translation>
    </message>
    <message>
        <source>Mean of γ</source>
        <translation>Mittelwert von γ</translation>
    </message>
    <message>
        <source>Mean of β</source>
        <translation>Mittelwert von β</translation>
    </message>
    <message>
        <source>Size of the weights</source>
        <translation>Größe der Gewichte</translation>
    </message>
    <message>
        <source>Size of the gradient</source>
        <translation>Größe des Gradienten</translation>
    </message>
    <message>
        <source>Momentum of the norm</source>
        <translation>Momentum der Norm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Skip connection</source>
        <translation>Skip-Verbindung</translation>
    </message>
    <message>
        <source>Place of the norm</source>
        <translation>Platz der Norm</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>above {limit}</source>
        <translation>über {limit}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>unter {limit}</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>mindestens {limit}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>höchstens {limit}</translation>
    </message>
    <message>
        <source>to be {limit}</source>
        <translation>Ziel: {limit}</translation>
    </message>
    <message>
        <source>not {limit}</source>
        <translation>nicht {limit}</translation>
    </message>
    <message>
        <source>{what} ({asked})</source>
        <translation>{what} ({asked})</translation>
    </message>
    <message>
        <source>{what}: not measured yet ({asked})</source>
        <translation>{what}: noch nicht gemessen ({asked})</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>{what}: {value} ({asked})</source>
        <translation>{what}: {value} ({asked})</translation>
    </message>
    <message>
        <source>Steps to {share} %</source>
        <translation>Schritte bis {share} %</translation>
    </message>
    <message>
        <source>View “{view}”</source>
        <translation>Ansicht „{view}“</translation>
    </message>
    <message>
        <source>last block</source>
        <translation>letzter Block</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>Block {number}</translation>
    </message>
    <message>
        <source>{limit}, give or take {within}</source>
        <translation>{limit} ± {within}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Nothing has been logged.</source>
        <translation>Noch nichts im Log.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Letzte Dateien</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Fertige Experimente</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Projector mode: 1 to 9 choose the view, K a lesson beside it, P ends it.</source>
        <translation>Beamermodus: 1 bis 9 wählen die Ansicht, K eine Lektion daneben, P beendet ihn.</translation>
    </message>
    <message>
        <source>All panels are back in their places.</source>
        <translation>Alle Bereiche sind wieder an ihrem Platz.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Some letters of what you want to do</source>
        <translation>Ein paar Buchstaben von dem, was du tun willst</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation>↑ ↓ wählen · Eingabe führt aus · Esc schließt</translation>
    </message>
    <message>
        <source>Show or hide: {pane}</source>
        <translation>Zeigen oder verbergen: {pane}</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures ({pattern})</source>
        <translation>Bilder ({pattern})</translation>
    </message>
    <message>
        <source>The picture is in {file}.</source>
        <translation>Das Bild ist in {file}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>Das Bild ließ sich nicht in {file} schreiben.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Daten als CSV speichern…</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>What is this? {term}</source>
        <translation>Was ist das? {term}</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The picture was not saved: {error}</source>
        <translation>Das Bild wurde nicht gespeichert: {error}</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>The data were not saved: {error}</source>
        <translation>Die Daten wurden nicht gespeichert: {error}</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>The picture cannot be written to {path}.</source>
        <translation>Das Bild lässt sich nicht in {path} schreiben.</translation>
    </message>
    <message>
        <source>Digits pick, arrows move, Space picks</source>
        <translation>Ziffern wählen, Pfeile wechseln, Leertaste wählt</translation>
    </message>
    <message>
        <source>Nothing is picked.</source>
        <translation>Nichts ist gewählt.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>box {box} of 5</source>
        <translation>Fach {box} von 5</translation>
    </message>
    <message>
        <source>{known} of {all} known · {answered} answered</source>
        <translation>{known} von {all} gewusst · {answered} beantwortet</translation>
    </message>
    <message>
        <source>Pick one: click, or press its number. Enter checks.</source>
        <translation>Wähle eine: klick sie an oder drück ihre Ziffer. Die Eingabetaste prüft.</translation>
    </message>
    <message>
        <source>Pick the line: click, or press its number. Enter checks.</source>
        <translation>Wähle die Zeile: klick sie an oder drück ihre Ziffer. Die Eingabetaste prüft.</translation>
    </message>
    <message>
        <source>Pick all of them, the first one first: click, or press the numbers. Enter checks.</source>
        <translation>Wähle alle, die erste zuerst: klick sie an oder drück die Ziffern. Die Eingabetaste prüft.</translation>
    </message>
    <message>
        <source>Type the number. Enter checks.</source>
        <translation>Gib die Zahl ein. Die Eingabetaste prüft.</translation>
    </message>
    <message>
        <source>Type the size of every axis, for example 32, 10. Enter checks.</source>
        <translation>Gib die Größe jeder Achse ein, zum Beispiel 32, 10. Die Eingabetaste prüft.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Compare with the right answer (Enter)</source>
        <translation>Mit der richtigen Antwort vergleichen (Eingabe)</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>It counts as not known, and comes back</source>
        <translation>Sie zählt als nicht gewusst und kommt wieder</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>On to another one (Enter)</source>
        <translation>Weiter zu einer anderen (Eingabe)</translation>
    </message>
    <message>
        <source>Show it in PyTorch</source>
        <translation>In PyTorch zeigen</translation>
    </message>
    <message>
        <source>Run it for real, now (P)</source>
        <translation>Jetzt wirklich ausführen (P)</translation>
    </message>
    <message>
        <source>PyTorch is asked once you want to see a proof.</source>
        <translation>PyTorch wird gefragt, sobald du einen Beweis sehen willst.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>Know again which questions you have answered</source>
        <translation>Wieder wissen, welche Fragen du beantwortet hast</translation>
    </message>
    <message>
        <source>Forget which questions you have answered; it can be taken back until the next answer</source>
        <translation>Vergessen, welche Fragen du beantwortet hast; bis zur nächsten Antwort lässt es sich zurücknehmen</translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation>✓ Richtig.</translation>
    </message>
    <message>
        <source>✗ Not quite. It will come back in a while.</source>
        <translation>✗ Nicht ganz. Sie kommt nach einer Weile wieder.</translation>
    </message>
    <message>
        <source>Right is: {answer}. {reason}</source>
        <translation>Richtig ist: {answer}. {reason}</translation>
    </message>
    <message>
        <source>Practice: no question yet.</source>
        <translation>Üben: noch keine Frage.</translation>
    </message>
    <message>
        <source>Practice: {question}</source>
        <translation>Üben: {question}</translation>
    </message>
    <message>
        <source>Practice: {question} Right.</source>
        <translation>Üben: {question} Richtig.</translation>
    </message>
    <message>
        <source>Practice: {question} Not right.</source>
        <translation>Üben: {question} Nicht richtig.</translation>
    </message>
    <message>
        <source>Digits, sigmoid units</source>
        <translation>Ziffern, Sigmoid-Einheiten</translation>
    </message>
    <message>
        <source>Figure 1 of Ioffe &amp; Szegedy 2015 on a smaller set: with batch norm 95 % come twenty times sooner.</source>
        <translation>Abbildung 1 von Ioffe &amp; Szegedy 2015 mit weniger Daten: Mit Batchnorm kommen 95 % zwanzigmal früher.</translation>
    </message>
    <message>
        <source>Circles, for a first look</source>
        <translation>Kreise, für den ersten Blick</translation>
    </message>
    <message>
        <source>Three small tanh blocks: both networks learn, the one with batch norm in about a hundred steps.</source>
        <translation>Drei kleine tanh-Blöcke: Beide Netze lernen, das mit Batchnorm in etwa hundert Schritten.</translation>
    </message>
    <message>
        <source>Spirals, deep and narrow</source>
        <translation>Spiralen, tief und schmal</translation>
    </message>
    <message>
        <source>Eight narrow ReLU blocks, PyTorch&apos;s default start: a flat guess without batch norm, spirals with it.</source>
        <translation>Acht schmale ReLU-Blöcke, Anfang wie bei PyTorch: ohne Batchnorm flaches Raten, mit ihr Spiralen.</translation>
    </message>
    <message>
        <source>Digits, a small ConvNet</source>
        <translation>Ziffern, ein kleines ConvNet</translation>
    </message>
    <message>
        <source>Two convolutions and a dense block: both learn, with batch norm several times sooner.</source>
        <translation>Zwei Faltungen und ein dichter Block: Beide lernen, mit Batchnorm um ein Mehrfaches früher.</translation>
    </message>
    <message>
        <source>Faces, changing light</source>
        <translation>Gesichter, wechselndes Licht</translation>
    </message>
    <message>
        <source>Trained in light from the front, tested in haze: fast learning is not yet sight in other light.</source>
        <translation>Trainiert im Licht von vorn, getestet im Dunst: Schnell lernen heißt noch nicht, in anderem Licht zu sehen.</translation>
    </message>
    <message>
        <source>Digits, ten ReLU blocks</source>
        <translation>Ziffern, zehn ReLU-Blöcke</translation>
    </message>
    <message>
        <source>The signal fades on its way through ten blocks: chance without batch norm, 97 % with it.</source>
        <translation>Das Signal schwindet auf dem Weg durch zehn Blöcke: ohne Batchnorm Zufall, mit ihr 97 %.</translation>
    </message>
    <message>
        <source>Digits, a learning rate of 1</source>
        <translation>Ziffern, Lernrate 1</translation>
    </message>
    <message>
        <source>Steps ten times too large: without batch norm the loss blows up at once.</source>
        <translation>Zehnmal zu große Schritte: Ohne Batchnorm explodiert der Verlust sofort.</translation>
    </message>
    <message>
        <source>XOR, six sigmoid blocks</source>
        <translation>XOR, sechs Sigmoid-Blöcke</translation>
    </message>
    <message>
        <source>Six sigmoid blocks let no gradient through: without batch norm the network never leaves chance.</source>
        <translation>Sechs Sigmoid-Blöcke lassen keinen Gradienten durch: Ohne Batchnorm kommt das Netz nie über Zufall hinaus.</translation>
    </message>
    <message>
        <source>Five clouds, six sigmoid blocks</source>
        <translation>Fünf Wolken, sechs Sigmoid-Blöcke</translation>
    </message>
    <message>
        <source>The easiest of data, and still out of reach of six sigmoid blocks without batch norm.</source>
        <translation>Die einfachsten Daten, und doch ohne Batchnorm unerreichbar für sechs Sigmoid-Blöcke.</translation>
    </message>
    <message>
        <source>Wine, raw features</source>
        <translation>Wein, rohe Merkmale</translation>
    </message>
    <message>
        <source>Features from 0.1 to 1700: a norm at the input repairs them, norms in hidden blocks come too late.</source>
        <translation>Merkmale von 0,1 bis 1700: Eine Norm an der Eingabe behebt das, Normen in verborgenen Blöcken kommen zu spät.</translation>
    </message>
    <message>
        <source>Nothing happens: a shallow network</source>
        <translation>Nichts passiert: ein flaches Netz</translation>
    </message>
    <message>
        <source>Two well-started ReLU blocks at a sensible rate: batch norm makes no difference here.</source>
        <translation>Zwei gut gestartete ReLU-Blöcke bei vernünftiger Lernrate: Batchnorm macht hier keinen Unterschied.</translation>
    </message>
    <message>
        <source>Batch norm is worse: batches of two</source>
        <translation>Batchnorm ist schlechter: Zweierbatches</translation>
    </message>
    <message>
        <source>With two samples a batch, mean and variance are noise: batch norm loses twenty points or more.</source>
        <translation>Mit zwei Beispielen je Batch sind Mittelwert und Varianz Rauschen: Batchnorm verliert zwanzig Punkte oder mehr.</translation>
    </message>
    <message>
        <source>Both fail: forty ReLU blocks</source>
        <translation>Beide scheitern: vierzig ReLU-Blöcke</translation>
    </message>
    <message>
        <source>Batch norm makes gradients grow with depth: at forty blocks it fails too. Skip connections help.</source>
        <translation>Batchnorm lässt Gradienten mit der Tiefe wachsen: Bei vierzig Blöcken scheitert auch sie. Skip-Verbindungen helfen.</translation>
    </message>
    <message>
        <source>the device changed</source>
        <translation>Das Gerät hat sich geändert</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Fertiges Experiment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Milliseconds a step and a frame</source>
        <translation>Millisekunden je Schritt und je Bild</translation>
    </message>
    <message>
        <source>{step} a step = training {training} + measuring {measuring} · drawing {drawing:.1f} ms a frame</source>
        <translation>{step} je Schritt = Training {training} + Messen {measuring} · Zeichnen {drawing:.1f} ms je Bild</translation>
    </message>
    <message>
        <source>There is no earlier mark.</source>
        <translation>Es gibt keine frühere Marke.</translation>
    </message>
    <message>
        <source>There is no later mark.</source>
        <translation>Es gibt keine spätere Marke.</translation>
    </message>
    <message>
        <source>Step {step}: {what}</source>
        <translation>Schritt {step}: {what}</translation>
    </message>
    <message>
        <source>The newest step is shown. Go back to an earlier one to go on from there.</source>
        <translation>Der neueste Schritt ist zu sehen. Geh zu einem früheren zurück, um dort fortzusetzen.</translation>
    </message>
    <message>
        <source>Step {step} is pinned: an outline over what is shown now.</source>
        <translation>Schritt {step} ist angeheftet: ein Umriss über dem, was jetzt zu sehen ist.</translation>
    </message>
    <message>
        <source>Older step</source>
        <translation>Älterer Schritt</translation>
    </message>
    <message>
        <source>Train again from this checkpoint, all as it was then; what came later is forgotten (Ctrl+G)</source>
        <translation>Neu trainieren ab diesem Sicherungspunkt, alles wie damals; was später kam, wird vergessen (Strg+G)</translation>
    </message>
    <message>
        <source>Which steps rivers and curves show; Shift and drag on the timeline chooses them too</source>
        <translation>Welche Schritte Flüsse und Kurven zeigen; auch mit Umschalt und Ziehen auf der Zeitleiste zu wählen</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Marks, pins and steps</source>
        <translation>Marken, Angeheftetes und Schritte</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Show the newest step, and follow it (End)</source>
        <translation>Neuesten Schritt zeigen und ihm folgen (Ende)</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Hier fortsetzen</translation>
    </message>
    <message>
        <source>Go on from step {step}</source>
        <translation>Ab Schritt {step} weiter</translation>
    </message>
    <message>
        <source>Steps shown: {span}</source>
        <translation>Gezeigte Schritte: {span}</translation>
    </message>
    <message>
        <source>{lane}: best test accuracy so far, {percent:.1f} %.</source>
        <translation>{lane}: beste Testgenauigkeit bisher, {percent:.1f} %.</translation>
    </message>
    <message>
        <source>● Live</source>
        <translation>● Live</translation>
    </message>
    <message>
        <source>The newest step is shown</source>
        <translation>Der neueste Schritt ist zu sehen</translation>
    </message>
    <message>
        <source>Step {step} is shown</source>
        <translation>Schritt {step} ist zu sehen</translation>
    </message>
    <message>
        <source>{shown}. Left and right go back and forth.</source>
        <translation>{shown}. Links und rechts gehen zurück und vor.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Pin one lane over all lanes</source>
        <translation>Eine Spur über allen anheften</translation>
    </message>
    <message>
        <source>Steps in rivers and curves</source>
        <translation>Schritte in Flüssen und Kurven</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts passiert</translation>
    </message>
    <message>
        <source>Last {count} steps</source>
        <translation>Letzte {count} Schritte</translation>
    </message>
    <message>
        <source>From step {first}</source>
        <translation>Ab Schritt {first}</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>Schritte {first} bis {last}</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>From slow motion, where one batch takes seconds, to as fast as possible</source>
        <translation>Von Zeitlupe, in der ein Batch Sekunden dauert, bis so schnell wie möglich</translation>
    </message>
    <message>
        <source>Ready experiments, lessons, files, and other data (Ctrl+Shift+H)</source>
        <translation>Fertige Experimente, Lektionen, Dateien und andere Daten (Strg+Umschalt+H)</translation>
    </message>
    <message>
        <source>Where the network trains</source>
        <translation>Wo das Netz trainiert</translation>
    </message>
    <message>
        <source>Step, epoch and steps a second</source>
        <translation>Schritt, Epoche und Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>starting the engine…</source>
        <translation>Rechenkern startet…</translation>
    </message>
    <message>
        <source>showing step {shown} of {newest}</source>
        <translation>zeigt Schritt {shown} von {newest}</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>step {step} · {pace}</source>
        <translation>Schritt {step} · {pace}</translation>
    </message>
    <message>
        <source>step {step} · epoch {epoch} · {pace}</source>
        <translation>Schritt {step} · Epoche {epoch} · {pace}</translation>
    </message>
    <message>
        <source>≠ marks lines that another lane does not have. A click on a layer selects its block.</source>
        <translation>≠ markiert Zeilen, die eine andere Spur nicht hat. Ein Klick auf eine Schicht wählt ihren Block.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy the script of the lane on the left</source>
        <translation>Das Skript der linken Spur kopieren</translation>
    </message>
    <message>
        <source>Save as .py…</source>
        <translation>Als .py speichern…</translation>
    </message>
    <message>
        <source>Save a script that runs by itself</source>
        <translation>Ein Skript speichern, das für sich allein läuft</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Code: {fault}</source>
        <translation>Code: {fault}</translation>
    </message>
    <message>
        <source>Code of {lane}: {count} lines of Python, beside {other}; {differs} rows differ.</source>
        <translation>Code von {lane}: {count} Zeilen Python, neben {other}; {differs} Zeilen unterscheiden sich.</translation>
    </message>
    <message>
        <source>Code of {lane}: {count} lines of Python, {differs} of them not in every lane.</source>
        <translation>Code von {lane}: {count} Zeilen Python, {differs} davon nicht in jeder Spur.</translation>
    </message>
    <message>
        <source>Code of {lane}: {count} lines of Python.</source>
        <translation>Code von {lane}: {count} Zeilen Python.</translation>
    </message>
    <message>
        <source>Copied {lines} lines.</source>
        <translation>{lines} Zeilen kopiert.</translation>
    </message>
    <message>
        <source>Copied {lines} lines. They need {file}: “Save as .py…” writes it as well.</source>
        <translation>{lines} Zeilen kopiert. Sie brauchen {file}: „Als .py speichern…“ schreibt die Datei mit.</translation>
    </message>
    <message>
        <source>Save as .py</source>
        <translation>Als .py speichern</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python-Skripte (*.py)</translation>
    </message>
    <message>
        <source>Saved {script}. To run it: python {script}</source>
        <translation>Gespeichert: {script}. So läuft es: python {script}</translation>
    </message>
    <message>
        <source>Saved {script} and {file}. To run it: python {script}</source>
        <translation>Gespeichert: {script} und {file}. So läuft es: python {script}</translation>
    </message>
    <message>
        <source>Code of {lane}</source>
        <translation>Code von {lane}</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>The curves begin with the first step</source>
        <translation>Die Kurven beginnen mit dem ersten Schritt</translation>
    </message>
    <message>
        <source>Explore in a window…</source>
        <translation>In einem Fenster erkunden…</translation>
    </message>
    <message>
        <source>Step {step:,.0f}, {curves}: {lanes}</source>
        <translation>Schritt {step:,.0f}, {curves}: {lanes}</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Verlust und Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>Logarithmische Verlustachse</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Also the loss of every single batch, faintly</source>
        <translation>Auch den Verlust jedes einzelnen Batches, blass</translation>
    </message>
    <message>
        <source>Curves: nothing has been trained yet.</source>
        <translation>Kurven: Noch wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>{lane}: test loss {loss:.3g}, test accuracy {accuracy}</source>
        <translation>{lane}: Testverlust {loss:.3g}, Testgenauigkeit {accuracy}</translation>
    </message>
    <message>
        <source>Step {step}. {lanes}.</source>
        <translation>Schritt {step}. {lanes}.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Decisions: nothing has been trained yet.</source>
        <translation>Entscheidungen: Noch wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>{lane}: {share} of the test samples are right</source>
        <translation>{lane}: {share} der Testdaten sind richtig</translation>
    </message>
    <message>
        <source>{lane}, {right} of the {count} shown</source>
        <translation>{lane}, {right} von {count} gezeigten</translation>
    </message>
    <message>
        <source>Test images · ✓ right · ✗ wrong, dashed frame</source>
        <translation>Testbilder · ✓ richtig · ✗ falsch, gestrichelter Rahmen</translation>
    </message>
    <message>
        <source>○ dark edge: test sample</source>
        <translation>○ dunkler Rand: Testbeispiel</translation>
    </message>
    <message>
        <source>The decision appears with the first step</source>
        <translation>Die Entscheidung erscheint mit dem ersten Schritt</translation>
    </message>
    <message>
        <source>This view needs points in a plane or images.
Choose circles, moons, spirals, XOR, Gaussians, digits or faces to see decisions;
for this table the curves tell how many samples are right.</source>
        <translation>Diese Ansicht braucht Punkte in einer Ebene oder Bilder.
Wähle Kreise, Monde, Spiralen, XOR, Gaußwolken, Ziffern oder Gesichter, um Entscheidungen zu sehen;
bei dieser Tabelle sagen die Kurven, wie viele Beispiele richtig sind.</translation>
    </message>
    <message>
        <source>{lane}: {words}</source>
        <translation>{lane}: {words}</translation>
    </message>
    <message>
        <source>at ({x:.2f}, {y:.2f}) {shares}</source>
        <translation>bei ({x:.2f}, {y:.2f}) {shares}</translation>
    </message>
    <message>
        <source>test accuracy {share}</source>
        <translation>Testgenauigkeit {share}</translation>
    </message>
    <message>
        <source>a {name} is taken for {guesses}</source>
        <translation>{name}, gehalten für {guesses}</translation>
    </message>
    <message>
        <source>Explore the curves</source>
        <translation>Kurven erkunden</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Verlust logarithmisch</translation>
    </message>
    <message>
        <source>Wheel: zoom · drag: move · right drag: stretch · A in the corner: all · legend: on and off</source>
        <translation>Mausrad: zoomen · ziehen: verschieben · rechts ziehen: strecken · A in der Ecke: alles · Legende: an und aus</translation>
    </message>
    <message>
        <source>{curve}, to zoom and move</source>
        <translation>{curve}, zum Zoomen und Verschieben</translation>
    </message>
    <message>
        <source>{lane}, test</source>
        <translation>{lane}, Test</translation>
    </message>
    <message>
        <source>{lane}, each batch</source>
        <translation>{lane}, jeder Batch</translation>
    </message>
    <message>
        <source>axis was {low} to {high}</source>
        <translation>Achse war {low} bis {high}</translation>
    </message>
    <message>
        <source>off {share}</source>
        <translation>aus {share}</translation>
    </message>
    <message>
        <source>inactive {share}</source>
        <translation>inaktiv {share}</translation>
    </message>
    <message>
        <source>sat. {share}</source>
        <translation>ges. {share}</translation>
    </message>
    <message>
        <source>saturated {share}</source>
        <translation>gesättigt {share}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>NaN only</source>
        <translation>Nur NaN</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>{lane}, block {block}</source>
        <translation>{lane}, Block {block}</translation>
    </message>
    <message>
        <source>outline, {moment}</source>
        <translation>Umriss, {moment}</translation>
    </message>
    <message>
        <source>{place}: {count:,} of {size:,} values, {share:.1%}, between {low:.3g} and {high:.3g}</source>
        <translation>{place}: {count:,} von {size:,} Werten, {share:.1%}, zwischen {low:.3g} und {high:.3g}</translation>
    </message>
    <message>
        <source>{place}, step {step:,}: 15 % lie below {low:.3g}, half below {half:.3g}, 85 % below {high:.3g}</source>
        <translation>{place}, Schritt {step:,}: 15 % liegen unter {low:.3g}, die Hälfte unter {half:.3g}, 85 % unter {high:.3g}</translation>
    </message>
    <message>
        <source>step {step} of an earlier run</source>
        <translation>Schritt {step} eines früheren Laufs</translation>
    </message>
    <message>
        <source>{lane}, {moment}</source>
        <translation>{lane}, {moment}</translation>
    </message>
    <message>
        <source>Histograms and rivers</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>steps {first} to {last}</source>
        <translation>Schritte {first} bis {last}</translation>
    </message>
    <message>
        <source>outline: {moment}</source>
        <translation>Umriss: {moment}</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>Noch wurde nichts gemessen</translation>
    </message>
    <message>
        <source>Press Space to train, or → for a single batch.</source>
        <translation>Drück die Leertaste, um zu trainieren, oder → für einen einzelnen Batch.</translation>
    </message>
    <message>
        <source>Before the norm</source>
        <translation>Vor der Norm</translation>
    </message>
    <message>
        <source>What the linear map or convolution gives, before any norm</source>
        <translation>Was die lineare Abbildung oder Faltung ausgibt, vor jeder Norm</translation>
    </message>
    <message>
        <source>Into the activation</source>
        <translation>In die Aktivierung</translation>
    </message>
    <message>
        <source>What the activation receives: after the norm where there is one, and after the lane&apos;s noise</source>
        <translation>Was die Aktivierung bekommt: hinter der Norm, wo es eine gibt, und hinter dem Rauschen der Spur</translation>
    </message>
    <message>
        <source>After the activation</source>
        <translation>Hinter der Aktivierung</translation>
    </message>
    <message>
        <source>What the block&apos;s activation gives</source>
        <translation>Was die Aktivierung des Blocks ausgibt</translation>
    </message>
    <message>
        <source>before the norm</source>
        <translation>vor der Norm</translation>
    </message>
    <message>
        <source>into the activation</source>
        <translation>in die Aktivierung</translation>
    </message>
    <message>
        <source>solid: batch</source>
        <translation>durchgezogen: Batch</translation>
    </message>
    <message>
        <source>dashed: running</source>
        <translation>gestrichelt: laufend</translation>
    </message>
    <message>
        <source>river: 15, 50, 85 %</source>
        <translation>Fluss: 15, 50, 85 %</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Where in the block to look</source>
        <translation>Wohin im Block du schaust</translation>
    </message>
    <message>
        <source>Scroll through the blocks</source>
        <translation>Durch die Blöcke scrollen</translation>
    </message>
    <message>
        <source>Histograms: nothing has been measured yet.</source>
        <translation>Histogramme: Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Step {step}, block {block}, {stage}. {lanes}.</source>
        <translation>Schritt {step}, Block {block}, {stage}. {lanes}.</translation>
    </message>
    <message>
        <source>{lane}: mean {mean:.2g}, standard deviation {std:.2g}</source>
        <translation>{lane}: Mittelwert {mean:.2g}, Standardabweichung {std:.2g}</translation>
    </message>
    <message>
        <source>{told}, {share:.0%} inactive</source>
        <translation>{told}, {share:.0%} inaktiv</translation>
    </message>
    <message>
        <source>{told}, {share:.0%} saturated</source>
        <translation>{told}, {share:.0%} gesättigt</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>Mikroskop</translation>
    </message>
    <message>
        <source>Which lane to look into</source>
        <translation>In welche Spur du schaust</translation>
    </message>
    <message>
        <source>Which block to look into</source>
        <translation>In welchen Block du schaust</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Which unit (or channel) to look at</source>
        <translation>Welche Einheit (oder welchen Kanal) du ansiehst</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Which value of the mini-batch to follow</source>
        <translation>Welchem Wert des Mini-Batches du folgst</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Which part of the microscope fills the room</source>
        <translation>Welcher Teil des Mikroskops den Platz füllt</translation>
    </message>
    <message>
        <source>{place}, unit {unit}</source>
        <translation>{place}, Einheit {unit}</translation>
    </message>
    <message>
        <source>Microscope, {place}. {words}</source>
        <translation>Mikroskop, {place}. {words}</translation>
    </message>
    <message>
        <source>Step {step}, {place}. {words}</source>
        <translation>Schritt {step}, {place}. {words}</translation>
    </message>
    <message>
        <source>Step {step}, {place}: there is no norm, x passes with noise.</source>
        <translation>Schritt {step}, {place}: keine Norm, x geht mit Rauschen durch.</translation>
    </message>
    <message>
        <source>Step {step}, {place}: there is no norm, x passes as it is.</source>
        <translation>Schritt {step}, {place}: keine Norm, x geht durch, wie es ist.</translation>
    </message>
    <message>
        <source>Step {step}, {place}: mean {mean} and variance {var} over {count} values</source>
        <translation>Schritt {step}, {place}: Mittelwert {mean} und Varianz {var} über {count} Werte</translation>
    </message>
    <message>
        <source>{told}; sample {sample}: {x} became {y}</source>
        <translation>{told}; Beispiel {sample}: aus {x} wurde {y}</translation>
    </message>
    <message>
        <source>{told}, and {value} with noise</source>
        <translation>{told}, und mit Rauschen {value}</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>the scale</source>
        <translation>der Faktor</translation>
    </message>
    <message>
        <source>the shift</source>
        <translation>die Verschiebung</translation>
    </message>
    <message>
        <source>γ and β of every unit</source>
        <translation>γ und β jeder Einheit</translation>
    </message>
    <message>
        <source>gamma and beta of every unit over time</source>
        <translation>Gamma und Beta jeder Einheit über die Zeit</translation>
    </message>
    <message>
        <source>thin: {count} of {units:,} units · bold: unit {unit}</source>
        <translation>dünn: {count} von {units:,} Einheiten · fett: Einheit {unit}</translation>
    </message>
    <message>
        <source>thin: {count} units · bold: unit {unit}</source>
        <translation>dünn: {count} Einheiten · fett: Einheit {unit}</translation>
    </message>
    <message>
        <source>No norm here, so no γ and no β.</source>
        <translation>Keine Norm hier, also kein γ und kein β.</translation>
    </message>
    <message>
        <source>This norm has no γ and no β: affine is switched off, y is x̂ itself.</source>
        <translation>Diese Norm hat kein γ und kein β: affine ist abgeschaltet, y ist x̂ selbst.</translation>
    </message>
    <message>
        <source>Unit {unit} at step {step:,}: {name} {value}</source>
        <translation>Einheit {unit} bei Schritt {step:,}: {name} {value}</translation>
    </message>
    <message>
        <source>{told} (unit {unit}: {value})</source>
        <translation>{told} (Einheit {unit}: {value})</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything, one below the other</source>
        <translation>Alles, eines unter dem anderen</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>One sample carried through the norm</source>
        <translation>Ein Beispiel auf dem Weg durch die Norm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The mini-batch, and what is averaged in it</source>
        <translation>Der Mini-Batch und was darin gemittelt wird</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What the norm remembers, and how it has changed</source>
        <translation>Was die Norm sich merkt und wie es sich geändert hat</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>The way back through the norm</source>
        <translation>Der Weg zurück durch die Norm</translation>
    </message>
    <message>
        <source>momentum of this norm</source>
        <translation>Momentum dieser Norm</translation>
    </message>
    <message>
        <source>x = {value}: the chosen sample&apos;s value before the norm</source>
        <translation>x = {value}: der Wert des gewählten Beispiels vor der Norm</translation>
    </message>
    <message>
        <source>μ = {value}: the running mean, in training too, as in evaluation mode</source>
        <translation>μ = {value}: der laufende Mittelwert, auch beim Training, wie im Auswertungsmodus</translation>
    </message>
    <message>
        <source>μ = {value}: the mean of the {count} values</source>
        <translation>μ = {value}: der Mittelwert der {count} Werte</translation>
    </message>
    <message>
        <source>σ² = {value}: the running variance, in training too, as in evaluation mode</source>
        <translation>σ² = {value}: die laufende Varianz, auch beim Training, wie im Auswertungsmodus</translation>
    </message>
    <message>
        <source>σ² = {value}: the variance of the {count} values, divided by n (biased)</source>
        <translation>σ² = {value}: die Varianz der {count} Werte, durch n geteilt (verzerrt)</translation>
    </message>
    <message>
        <source>ε = {value}: keeps the root from zero where all values are equal</source>
        <translation>ε = {value}: hält die Wurzel von null fern, wo alle Werte gleich sind</translation>
    </message>
    <message>
        <source>x̂ = {value}: how many standard deviations the sample is away from the mean</source>
        <translation>x̂ = {value}: wie viele Standardabweichungen das Beispiel vom Mittelwert entfernt ist</translation>
    </message>
    <message>
        <source>γ = {value}: the scale, learnt by gradient descent</source>
        <translation>γ = {value}: der Faktor, durch Gradientenabstieg gelernt</translation>
    </message>
    <message>
        <source>β = {value}: the shift, learnt by gradient descent</source>
        <translation>β = {value}: die Verschiebung, durch Gradientenabstieg gelernt</translation>
    </message>
    <message>
        <source>y = {value}: what the norm passes on</source>
        <translation>y = {value}: was die Norm weitergibt</translation>
    </message>
    <message>
        <source>y′ = {value}: with noise, a factor s and a shift m that are drawn anew in each step</source>
        <translation>y′ = {value}: mit Rauschen, einem Faktor s und einer Verschiebung m, in jedem Schritt neu gezogen</translation>
    </message>
    <message>
        <source>{value}: what the block passes on</source>
        <translation>{value}: was der Block weitergibt</translation>
    </message>
    <message>
        <source>The formula</source>
        <translation>Die Formel</translation>
    </message>
    <message>
        <source>The formula with the numbers of one sample</source>
        <translation>Die Formel mit den Zahlen eines Beispiels</translation>
    </message>
    <message>
        <source>{place} carried through</source>
        <translation>Durchgerechnet: {place}</translation>
    </message>
    <message>
        <source>This lane has no norm here: x goes on with noise alone. Choose a lane that has one, or give this block a norm in the network table.</source>
        <translation>Diese Spur hat hier keine Norm: x geht nur mit Rauschen weiter. Wähl eine Spur, die eine hat, oder gib diesem Block in der Netztabelle eine Norm.</translation>
    </message>
    <message>
        <source>This lane has no norm here: x goes on as it is. Choose a lane that has one, or give this block a norm in the network table.</source>
        <translation>Diese Spur hat hier keine Norm: x geht weiter, wie es ist. Wähl eine Spur, die eine hat, oder gib diesem Block in der Netztabelle eine Norm.</translation>
    </message>
    <message>
        <source>what would come through if μ and σ were fixed numbers</source>
        <translation>was durchkäme, wenn μ und σ feste Zahlen wären</translation>
    </message>
    <message>
        <source>this sample moves μ for all: the mean of g is taken away</source>
        <translation>dieses Beispiel bewegt μ für alle: der Mittelwert von g wird abgezogen</translation>
    </message>
    <message>
        <source>it moves σ too: whatever points along x̂ is taken away</source>
        <translation>es bewegt auch σ: was entlang x̂ zeigt, wird abgezogen</translation>
    </message>
    <message>
        <source>the sum of the three</source>
        <translation>die Summe der drei</translation>
    </message>
    <message>
        <source>what PyTorch computed in this very step</source>
        <translation>was PyTorch in genau diesem Schritt berechnet hat</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>through μ</source>
        <translation>über μ</translation>
    </message>
    <message>
        <source>through σ²</source>
        <translation>über σ²</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>autograd</source>
        <translation>autograd</translation>
    </message>
    <message>
        <source>The gradient through the norm</source>
        <translation>Der Gradient durch die Norm</translation>
    </message>
    <message>
        <source>The gradient through the norm in three terms</source>
        <translation>Der Gradient durch die Norm in drei Termen</translation>
    </message>
    <message>
        <source>all in {power}</source>
        <translation>alles in {power}</translation>
    </message>
    <message>
        <source>g = γ ∂L/∂y. Sum and autograd differ by {difference}.</source>
        <translation>g = γ ∂L/∂y. Summe und autograd unterscheiden sich um {difference}.</translation>
    </message>
    <message>
        <source>No norm here: the gradient passes as it comes.</source>
        <translation>Keine Norm hier: Der Gradient geht durch, wie er kommt.</translation>
    </message>
    <message>
        <source>The gradient comes with the next step that is trained.</source>
        <translation>Der Gradient kommt mit dem nächsten trainierten Schritt.</translation>
    </message>
    <message>
        <source>no lane</source>
        <translation>keine Spur</translation>
    </message>
    <message>
        <source>{lane}, {row}</source>
        <translation>{lane}, {row}</translation>
    </message>
    <message>
        <source>The numbers of this unit appear with the first step.</source>
        <translation>Die Zahlen dieser Einheit erscheinen mit dem ersten Schritt.</translation>
    </message>
    <message>
        <source>This lane has not been measured yet.</source>
        <translation>Diese Spur wurde noch nicht gemessen.</translation>
    </message>
    <message>
        <source>This lane has stopped. {reason}</source>
        <translation>Diese Spur hat angehalten. {reason}</translation>
    </message>
    <message>
        <source>Nobody looked here at this step: it is taken again, from what was kept of the run.</source>
        <translation>Bei diesem Schritt sah hier niemand hin: Er wird nachgerechnet, aus dem, was vom Lauf aufgehoben wurde.</translation>
    </message>
    <message>
        <source>Looking at unit {unit}; its numbers come with the next step.</source>
        <translation>Einheit {unit} wird angesehen; ihre Zahlen kommen mit dem nächsten Schritt.</translation>
    </message>
    <message>
        <source>sample {sample}</source>
        <translation>Beispiel {sample}</translation>
    </message>
    <message>
        <source>image {image}, pixel {pixel}</source>
        <translation>Bild {image}, Pixel {pixel}</translation>
    </message>
    <message>
        <source>No norm here: nothing is averaged, every value passes as it is.</source>
        <translation>Keine Norm hier: Nichts wird gemittelt, jeder Wert geht durch, wie er ist.</translation>
    </message>
    <message>
        <source>Nothing is averaged in this batch: the norm uses its running statistics, as in eval().</source>
        <translation>In diesem Batch wird nichts gemittelt: Die Norm benutzt ihre laufende Statistik, wie in eval().</translation>
    </message>
    <message>
        <source>Batch norm: each channel by itself, over all {samples} samples, height and width: a column.</source>
        <translation>Batchnorm: jeder Kanal für sich, über alle {samples} Beispiele, Höhe und Breite: eine Spalte.</translation>
    </message>
    <message>
        <source>Batch norm: each unit by itself, over all {samples} samples: a column.</source>
        <translation>Batchnorm: jede Einheit für sich, über alle {samples} Beispiele: eine Spalte.</translation>
    </message>
    <message>
        <source>Layer norm: each sample by itself, over all its {channels} channels, height and width: a row.</source>
        <translation>Layernorm: jedes Beispiel für sich, über alle seine {channels} Kanäle, Höhe und Breite: eine Zeile.</translation>
    </message>
    <message>
        <source>Layer norm: each sample by itself, over all its {units} units: a row.</source>
        <translation>Layernorm: jedes Beispiel für sich, über alle seine {units} Einheiten: eine Zeile.</translation>
    </message>
    <message>
        <source>Group norm: each sample by itself, over a group of {channels} channels, height and width: part of a row.</source>
        <translation>Groupnorm: jedes Beispiel für sich, über eine Gruppe aus {channels} Kanälen, Höhe und Breite: ein Teil einer Zeile.</translation>
    </message>
    <message>
        <source>Group norm: each sample by itself, over a group of {units} units: part of a row.</source>
        <translation>Groupnorm: jedes Beispiel für sich, über eine Gruppe aus {units} Einheiten: ein Teil einer Zeile.</translation>
    </message>
    <message>
        <source>Instance norm: each channel of each image by itself, over height and width: one cell.</source>
        <translation>Instancenorm: jeder Kanal jedes Bildes für sich, über Höhe und Breite: eine Zelle.</translation>
    </message>
    <message>
        <source>μ and σ² are the running ones: this norm is switched to evaluation mode.</source>
        <translation>μ und σ² sind die laufenden: Diese Norm ist auf Auswertungsmodus geschaltet.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: this channel in every sample.</source>
        <translation>μ und σ² aus {count} Werten: dieser Kanal in jedem Beispiel.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: this unit in every sample.</source>
        <translation>μ und σ² aus {count} Werten: diese Einheit in jedem Beispiel.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: all channels of this sample.</source>
        <translation>μ und σ² aus {count} Werten: alle Kanäle dieses Beispiels.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: all units of this sample.</source>
        <translation>μ und σ² aus {count} Werten: alle Einheiten dieses Beispiels.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: a group of channels of this sample.</source>
        <translation>μ und σ² aus {count} Werten: eine Gruppe von Kanälen dieses Beispiels.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: a group of units of this sample.</source>
        <translation>μ und σ² aus {count} Werten: eine Gruppe von Einheiten dieses Beispiels.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: this channel of this image.</source>
        <translation>μ und σ² aus {count} Werten: dieser Kanal dieses Bildes.</translation>
    </message>
    <message>
        <source>remembered mean before this step: {value}.</source>
        <translation>gemerkter Mittelwert vor diesem Schritt: {value}.</translation>
    </message>
    <message>
        <source>mean of this mini-batch: {value}.</source>
        <translation>Mittelwert dieses Mini-Batches: {value}.</translation>
    </message>
    <message>
        <source>remembered mean after this step: {value}.</source>
        <translation>gemerkter Mittelwert nach diesem Schritt: {value}.</translation>
    </message>
    <message>
        <source>remembered variance before this step: {value}.</source>
        <translation>gemerkte Varianz vor diesem Schritt: {value}.</translation>
    </message>
    <message>
        <source>variance of this mini-batch over n − 1: {value}. The norm itself divides by n; only what is remembered is corrected, because a mini-batch seems narrower than all the data.</source>
        <translation>Varianz dieses Mini-Batches durch n − 1: {value}. Die Norm selbst teilt durch n; nur was gemerkt wird, ist korrigiert, denn ein Mini-Batch wirkt schmaler als alle Daten.</translation>
    </message>
    <message>
        <source>remembered variance after this step: {value}.</source>
        <translation>gemerkte Varianz nach diesem Schritt: {value}.</translation>
    </message>
    <message>
        <source>the weight of the newest mini-batch: {value}.</source>
        <translation>das Gewicht des neuesten Mini-Batches: {value}.</translation>
    </message>
    <message>
        <source>the weight of what was remembered: {value}.</source>
        <translation>das Gewicht dessen, was gemerkt war: {value}.</translation>
    </message>
    <message>
        <source>n / (n − 1) = {value}: from the variance over n, which the norm divides by, to the one over n − 1, which is remembered.</source>
        <translation>n / (n − 1) = {value}: von der Varianz durch n, die die Norm benutzt, zu der durch n − 1, die gemerkt wird.</translation>
    </message>
    <message>
        <source>How it remembers</source>
        <translation>Wie sie sich erinnert</translation>
    </message>
    <message>
        <source>The update of the running statistics</source>
        <translation>Die Aktualisierung der laufenden Statistik</translation>
    </message>
    <message>
        <source>this was batch k = {count:,}</source>
        <translation>das war Batch k = {count:,}</translation>
    </message>
    <message>
        <source>Half-life: ln {half:g} / ln(1 − {momentum:g}) = {steps:.1f} steps</source>
        <translation>Halbwertszeit: ln {half:g} / ln(1 − {momentum:g}) = {steps:.1f} Schritte</translation>
    </message>
    <message>
        <source>Four times the batch, half the noise.</source>
        <translation>Viermal so großer Batch, halb so viel Rauschen.</translation>
    </message>
    <message>
        <source>Layer norm looks at one sample at a time: the batch size adds no noise.</source>
        <translation>Layernorm sieht immer nur ein Beispiel an: Die Batchgröße bringt kein Rauschen dazu.</translation>
    </message>
    <message>
        <source>Group norm looks at one sample at a time: the batch size adds no noise.</source>
        <translation>Groupnorm sieht immer nur ein Beispiel an: Die Batchgröße bringt kein Rauschen dazu.</translation>
    </message>
    <message>
        <source>Instance norm looks at one sample at a time: the batch size adds no noise.</source>
        <translation>Instancenorm sieht immer nur ein Beispiel an: Die Batchgröße bringt kein Rauschen dazu.</translation>
    </message>
    <message>
        <source>Measured: {measured}, {ratio:.2f} of the law.</source>
        <translation>Gemessen: {measured}, das {ratio:.2f}-Fache des Gesetzes.</translation>
    </message>
    <message>
        <source>σ of this unit over {size:,} training samples: {value}</source>
        <translation>σ dieser Einheit über {size:,} Trainingsbeispiele: {value}</translation>
    </message>
    <message>
        <source>the samples in a mini-batch: {value}</source>
        <translation>die Beispiele in einem Mini-Batch: {value}</translation>
    </message>
    <message>
        <source>less than 1, because no sample is drawn twice: a batch that is the whole set has no noise: {value}</source>
        <translation>kleiner als 1, weil kein Beispiel zweimal gezogen wird (ein Batch aus allen Daten hat kein Rauschen): {value}</translation>
    </message>
    <message>
        <source>how far the mean of a mini-batch strays, by the law: {value}</source>
        <translation>wie weit der Mittelwert eines Mini-Batches schwankt, nach dem Gesetz: {value}</translation>
    </message>
    <message>
        <source>how far the means of {count} mini-batches strayed: {value}</source>
        <translation>wie weit die Mittelwerte von {count} Mini-Batches schwankten: {value}</translation>
    </message>
    <message>
        <source>How far a batch mean strays</source>
        <translation>Wie weit ein Batch-Mittelwert schwankt</translation>
    </message>
    <message>
        <source>The mean of a mini-batch against the batch size</source>
        <translation>Der Mittelwert eines Mini-Batches gegen die Batchgröße</translation>
    </message>
    <message>
        <source>samples in a batch</source>
        <translation>Beispiele je Batch</translation>
    </message>
    <message>
        <source>dots: {count} batches</source>
        <translation>Punkte: {count} Batches</translation>
    </message>
    <message>
        <source>batch mean</source>
        <translation>Batch-Mittelwert</translation>
    </message>
    <message>
        <source>The batch is the whole training set: its mean is exact.</source>
        <translation>Der Batch umfasst alle Trainingsdaten: Sein Mittelwert ist exakt.</translation>
    </message>
    <message>
        <source>These batches are not mixed: each shows the norm a part of the data only.</source>
        <translation>Diese Batches sind nicht gemischt: Jeder zeigt der Norm nur einen Teil der Daten.</translation>
    </message>
    <message>
        <source>The batch norms before it take out most of what differs between batches.</source>
        <translation>Die Batchnormen davor nehmen das meiste weg, worin sich Batches unterscheiden.</translation>
    </message>
    <message>
        <source>No norm here, so nothing depends on the batch.</source>
        <translation>Keine Norm hier, also hängt nichts vom Batch ab.</translation>
    </message>
    <message>
        <source>This norm uses its running statistics: the batch size adds no noise.</source>
        <translation>Diese Norm benutzt ihre laufende Statistik: Die Batchgröße bringt kein Rauschen dazu.</translation>
    </message>
    <message>
        <source>This unit&apos;s values are no longer finite: they have no mean to stray from.</source>
        <translation>Die Werte dieser Einheit sind nicht mehr endlich: Sie haben keinen Mittelwert, um den etwas schwanken könnte.</translation>
    </message>
    <message>
        <source>The noise is measured with the next look.</source>
        <translation>Das Rauschen wird beim nächsten Blick gemessen.</translation>
    </message>
    <message>
        <source>Batches of {size:,}: two of three means lie within {reach} of {mean}</source>
        <translation>Batches aus {size:,}: Zwei von drei Mittelwerten liegen höchstens {reach} von {mean} entfernt</translation>
    </message>
    <message>
        <source>Running against batch</source>
        <translation>Laufend gegen Batch</translation>
    </message>
    <message>
        <source>Running statistics of this unit against the batch&apos;s</source>
        <translation>Laufende Statistik dieser Einheit gegen die des Batches</translation>
    </message>
    <message>
        <source>Mean μ</source>
        <translation>Mittelwert μ</translation>
    </message>
    <message>
        <source>Variance σ²</source>
        <translation>Varianz σ²</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Step {step:,}: batch mean {value}</source>
        <translation>Schritt {step:,}: Batch-Mittelwert {value}</translation>
    </message>
    <message>
        <source>{batch}, running mean {value}</source>
        <translation>{batch}, laufender Mittelwert {value}</translation>
    </message>
    <message>
        <source>Step {step:,}: batch variance {value}</source>
        <translation>Schritt {step:,}: Batch-Varianz {value}</translation>
    </message>
    <message>
        <source>{batch}, running variance {value}</source>
        <translation>{batch}, laufende Varianz {value}</translation>
    </message>
    <message>
        <source>x, before the norm</source>
        <translation>x, vor der Norm</translation>
    </message>
    <message>
        <source>x̂, normalised</source>
        <translation>x̂, normalisiert</translation>
    </message>
    <message>
        <source>with noise, new in each step</source>
        <translation>mit Rauschen, in jedem Schritt neu</translation>
    </message>
    <message>
        <source>z, before the activation</source>
        <translation>z, vor der Aktivierung</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>kommt an</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>normalisiert</translation>
    </message>
    <message>
        <source>scaled, shifted</source>
        <translation>mit γ und β</translation>
    </message>
    <message>
        <source>with noise</source>
        <translation>mit Rauschen</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>Values of this unit</source>
        <translation>Werte dieser Einheit</translation>
    </message>
    <message>
        <source>Values of this unit, stage by stage</source>
        <translation>Werte dieser Einheit, Stufe um Stufe</translation>
    </message>
    <message>
        <source>{count} values · {where}</source>
        <translation>{count} Werte · {where}</translation>
    </message>
    <message>
        <source>no outline: nobody looked here at {moment}</source>
        <translation>kein Umriss: bei {moment} sah hier niemand hin</translation>
    </message>
    <message>
        <source>{outline} · {values}</source>
        <translation>{outline} · {values}</translation>
    </message>
    <message>
        <source>no outline</source>
        <translation>kein Umriss</translation>
    </message>
    <message>
        <source>{stage}: {inside} of {count} values from {low} to {high}; {place} is {value}</source>
        <translation>{stage}: {inside} von {count} Werten von {low} bis {high}; {place} ist {value}</translation>
    </message>
    <message>
        <source>{now} · outline, {moment}: {inside} of {count}</source>
        <translation>{now} · Umriss, {moment}: {inside} von {count}</translation>
    </message>
    <message>
        <source>y, after the norm</source>
        <translation>y, hinter der Norm</translation>
    </message>
    <message>
        <source>The mini-batch as a table</source>
        <translation>Der Mini-Batch als Tabelle</translation>
    </message>
    <message>
        <source>The mini-batch as a table, before and after the norm</source>
        <translation>Der Mini-Batch als Tabelle, vor und hinter der Norm</translation>
    </message>
    <message>
        <source>the first {rows} × {columns}</source>
        <translation>die ersten {rows} × {columns}</translation>
    </message>
    <message>
        <source>{images} images × {channels} channels, pixel {pixel}</source>
        <translation>{images} Bilder × {channels} Kanäle, Pixel {pixel}</translation>
    </message>
    <message>
        <source>{samples} samples × {units} units</source>
        <translation>{samples} Beispiele × {units} Einheiten</translation>
    </message>
    <message>
        <source>Image {image}, channel {channel}</source>
        <translation>Bild {image}, Kanal {channel}</translation>
    </message>
    <message>
        <source>Sample {sample}, unit {unit}</source>
        <translation>Beispiel {sample}, Einheit {unit}</translation>
    </message>
    <message>
        <source>{cell}, before the norm: {x} ({x} became {y})</source>
        <translation>{cell}, vor der Norm: {x} (aus {x} wurde {y})</translation>
    </message>
    <message>
        <source>{cell}, after the norm: {y} ({x} became {y})</source>
        <translation>{cell}, hinter der Norm: {y} (aus {x} wurde {y})</translation>
    </message>
    <message>
        <source>The same mini-batch, answered twice: training mode takes its own mean and variance, evaluation mode the running ones.</source>
        <translation>Derselbe Mini-Batch, zweimal beantwortet: Der Trainingsmodus nimmt seinen eigenen Mittelwert und seine Varianz, der Auswertungsmodus die laufenden.</translation>
    </message>
    <message>
        <source>Training and evaluation</source>
        <translation>Training und Auswertung</translation>
    </message>
    <message>
        <source>Whose statistics and norms</source>
        <translation>Wessen Statistik und Normen</translation>
    </message>
    <message>
        <source>Recompute statistics</source>
        <translation>Statistik neu berechnen</translation>
    </message>
    <message>
        <source>Measure every running mean and variance of the lane over the whole training set</source>
        <translation>Jeden laufenden Mittelwert und jede laufende Varianz der Spur über alle Trainingsdaten messen</translation>
    </message>
    <message>
        <source>Fold {block}</source>
        <translation>{block} einrechnen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle einrechnen</translation>
    </message>
    <message>
        <source>Training and evaluation: nothing has been measured yet.</source>
        <translation>Training und Auswertung: Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>{lane}: {training:.0%} of the mini-batch right in training mode, {evaluation:.0%} in evaluation mode. {judgement}</source>
        <translation>{lane}: {training:.0%} des Mini-Batches richtig im Trainingsmodus, {evaluation:.0%} im Auswertungsmodus. {judgement}</translation>
    </message>
    <message>
        <source>Step {step}. {words}</source>
        <translation>Schritt {step}. {words}</translation>
    </message>
    <message>
        <source>Let the layer beside it do what this norm does; undo unfolds it</source>
        <translation>Die Schicht daneben tun lassen, was diese Norm tut; Rückgängig rechnet sie wieder heraus</translation>
    </message>
    <message>
        <source>Fold the {count} norms of this lane that can be</source>
        <translation>Die {count} Normen dieser Spur einrechnen, bei denen es geht</translation>
    </message>
    <message>
        <source>No norm here can be folded</source>
        <translation>Keine Norm hier lässt sich einrechnen</translation>
    </message>
    <message>
        <source>Both modes are compared with the first step</source>
        <translation>Beide Modi werden mit dem ersten Schritt verglichen</translation>
    </message>
    <message>
        <source>Training mode against evaluation mode</source>
        <translation>Trainingsmodus gegen Auswertungsmodus</translation>
    </message>
    <message>
        <source>outputs differ by</source>
        <translation>Ausgaben anders um</translation>
    </message>
    <message>
        <source>difference over time</source>
        <translation>Unterschied über die Zeit</translation>
    </message>
    <message>
        <source>accuracy of the mini-batch</source>
        <translation>Genauigkeit des Mini-Batches</translation>
    </message>
    <message>
        <source>means off by</source>
        <translation>Mittelwerte um</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>Verlust {loss}</translation>
    </message>
    <message>
        <source>last compared in step {step}</source>
        <translation>zuletzt verglichen in Schritt {step}</translation>
    </message>
    <message>
        <source>{lane}: loss {batch:.4g} with batch statistics, {running:.4g} with running ones; accuracy {training:.1%} and {evaluation:.1%}</source>
        <translation>{lane}: Verlust {batch:.4g} mit Batch-Statistik, {running:.4g} mit laufender; Genauigkeit {training:.1%} und {evaluation:.1%}</translation>
    </message>
    <message>
        <source>{lane}, {row}: output differs by {share:.3g} of its size</source>
        <translation>{lane}, {row}: Ausgabe unterscheidet sich um das {share:.3g}-Fache ihrer Größe</translation>
    </message>
    <message>
        <source>{output}; running means {off:.3g} standard deviations off, running variance {times:.3g} times the batch&apos;s</source>
        <translation>{output}; laufende Mittelwerte {off:.3g} Standardabweichungen daneben, laufende Varianz {times:.3g}-mal die des Batches</translation>
    </message>
    <message>
        <source>Mean and variance of every norm, measured in one go over the whole training set.</source>
        <translation>Mittelwert und Varianz jeder Norm, in einem Zug über alle Trainingsdaten gemessen.</translation>
    </message>
    <message>
        <source>Recomputed statistics and folded norms</source>
        <translation>Neu berechnete Statistik und eingerechnete Normen</translation>
    </message>
    <message>
        <source>{block} cannot be folded. {reason}</source>
        <translation>{block}: Einrechnen geht nicht. {reason}</translation>
    </message>
    <message>
        <source>{block}: there is no norm to fold.</source>
        <translation>{block}: Hier ist keine Norm zum Einrechnen.</translation>
    </message>
    <message>
        <source>Folded, the network gives the same answers with one layer less; undo unfolds it.</source>
        <translation>Eingerechnet gibt das Netz dieselben Antworten mit einer Schicht weniger; Rückgängig rechnet sie wieder heraus.</translation>
    </message>
    <message>
        <source>Folded {count} norms after step {step}</source>
        <translation>{count} Normen nach Schritt {step} eingerechnet</translation>
    </message>
    <message>
        <source>Folded the norm after step {step}</source>
        <translation>Norm nach Schritt {step} eingerechnet</translation>
    </message>
    <message>
        <source>{folded}: over {samples} test samples no output moved by more than {difference} (the largest is {largest}).</source>
        <translation>{folded}: Über {samples} Testbeispiele hat sich keine Ausgabe um mehr als {difference} bewegt (die größte ist {largest}).</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>Einheit {unit}</translation>
    </message>
    <message>
        <source>test loss {loss:.4g} before, {loss_now:.4g} now; test accuracy {accuracy:.1%} before, {accuracy_now:.1%} now</source>
        <translation>Testverlust vorher {loss:.4g}, jetzt {loss_now:.4g}; Testgenauigkeit vorher {accuracy:.1%}, jetzt {accuracy_now:.1%}</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms measured over the training set after step {step}.</source>
        <translation>Testgenauigkeit; {norms} Normen nach Schritt {step} auf den Trainingsdaten gemessen.</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms measured over the test samples after step {step}.</source>
        <translation>Testgenauigkeit; {norms} Normen nach Schritt {step} auf den Testdaten gemessen.</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms put back as they were, after step {step}.</source>
        <translation>Testgenauigkeit; {norms} Normen nach Schritt {step} wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms reset to 0 and 1 after step {step}.</source>
        <translation>Testgenauigkeit; {norms} Normen nach Schritt {step} auf 0 und 1 zurückgesetzt.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>update / weights</source>
        <translation>Änderung / Gewichte</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>ratio {ratio}</source>
        <translation>Verhältnis {ratio}</translation>
    </message>
    <message>
        <source>Weights and gradients</source>
        <translation>Gewichte und Gradienten</translation>
    </message>
    <message>
        <source>{lane}, {layer}: {numbers}</source>
        <translation>{lane}, {layer}: {numbers}</translation>
    </message>
    <message>
        <source>Scroll through the layers</source>
        <translation>Durch die Schichten scrollen</translation>
    </message>
    <message>
        <source>update / weights: how far one step moves them; the usual advice is about {usual:g} (green)</source>
        <translation>Änderung / Gewichte: wie weit ein Schritt sie bewegt; üblicher Rat: etwa {usual:g} (grün)</translation>
    </message>
    <message>
        <source>Weights and gradients: nothing has been measured yet.</source>
        <translation>Gewichte und Gradienten: Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Step {step}, block 1. {lanes}.</source>
        <translation>Schritt {step}, Block 1. {lanes}.</translation>
    </message>
    <message>
        <source>{lane}: gradient norm {norm:.2g}, update to weights no step yet</source>
        <translation>{lane}: Gradientennorm {norm:.2g}, Änderung zu Gewichten noch kein Schritt</translation>
    </message>
    <message>
        <source>{lane}: gradient norm {norm:.2g}, update to weights {ratio:.1e}</source>
        <translation>{lane}: Gradientennorm {norm:.2g}, Änderung zu Gewichten {ratio:.1e}</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Lernraten</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} Schritte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How long each of the trainings is</source>
        <translation>Wie lang jedes der Trainings ist</translation>
    </message>
    <message>
        <source>Race the rates</source>
        <translation>Wettlauf starten</translation>
    </message>
    <message>
        <source>Train every lane at sixteen learning rates</source>
        <translation>Jede Spur mit sechzehn Lernraten trainieren</translation>
    </message>
    <message>
        <source>Use this learning rate</source>
        <translation>Lernrate benutzen</translation>
    </message>
    <message>
        <source>Put it into the experiment; undo takes it back</source>
        <translation>In das Experiment übernehmen; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Learning rates: nothing has been tried yet.</source>
        <translation>Lernraten: Noch wurde nichts ausprobiert.</translation>
    </message>
    <message>
        <source>Learning rates. {lanes}.</source>
        <translation>Lernraten. {lanes}.</translation>
    </message>
    <message>
        <source>Race again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Click a rate to see what became of it.</source>
        <translation>Klick auf eine Lernrate, um zu sehen, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>{count} short trainings are on their way: {share} done.</source>
        <translation>{count} kurze Trainings laufen: {share} fertig.</translation>
    </message>
    <message>
        <source>How large may the learning rate be?</source>
        <translation>Wie groß darf die Lernrate sein?</translation>
    </message>
    <message>
        <source>Cancelled when {share} was done.</source>
        <translation>Abgebrochen, als {share} fertig war.</translation>
    </message>
    <message>
        <source>{lane} {words}.</source>
        <translation>{lane} {words}.</translation>
    </message>
    <message>
        <source>What trains on the screen goes on meanwhile, slowly.</source>
        <translation>Was auf dem Bildschirm trainiert, geht solange langsam weiter.</translation>
    </message>
    <message>
        <source>{count} short trainings of every lane of this network answer it, from {low:g} to {high:g}, all from the same weights. What trains on the screen is left alone.</source>
        <translation>{count} kurze Trainings jeder Spur dieses Netzes beantworten das, von {low:g} bis {high:g}, alle von denselben Gewichten aus. Was auf dem Bildschirm trainiert, bleibt unberührt.</translation>
    </message>
    <message>
        <source>{count} learning rates from {low:g} to {high:g}, each from the same weights on the same mini-batches; the stronger a curve, the larger its rate. Filled cells train: at least {enough} of the training set is right after {steps} steps.</source>
        <translation>{count} Lernraten von {low:g} bis {high:g}, jede von denselben Gewichten aus auf denselben Mini-Batches; je kräftiger eine Kurve, desto größer ihre Rate. Gefüllte Zellen trainieren: Nach {steps} Schritten sind mindestens {enough} der Trainingsdaten richtig.</translation>
    </message>
    <message>
        <source>The network has changed since this race.</source>
        <translation>Seit diesem Wettlauf hat sich das Netz geändert.</translation>
    </message>
    <message>
        <source>Race of learning rates</source>
        <translation>Wettlauf der Lernraten</translation>
    </message>
    <message>
        <source>{lane} {words}</source>
        <translation>{lane} {words}</translation>
    </message>
    <message>
        <source>Learning rate {rate:g}: {lanes}</source>
        <translation>Lernrate {rate:g}: {lanes}</translation>
    </message>
    <message>
        <source>training loss over the steps</source>
        <translation>Trainingsverlust über die Schritte</translation>
    </message>
    <message>
        <source>cannot train</source>
        <translation>kann nicht trainieren</translation>
    </message>
    <message>
        <source>trains at none of them</source>
        <translation>trainiert bei keiner davon</translation>
    </message>
    <message>
        <source>trains {band}</source>
        <translation>trainiert {band}</translation>
    </message>
    <message>
        <source>{bands} and {band}</source>
        <translation>{bands} und {band}</translation>
    </message>
    <message>
        <source>at {rate:g}</source>
        <translation>bei {rate:g}</translation>
    </message>
    <message>
        <source>from {low:g} to {high:g}</source>
        <translation>von {low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht ausprobiert</translation>
    </message>
    <message>
        <source>blew up at step {step}</source>
        <translation>ist bei Schritt {step} explodiert</translation>
    </message>
    <message>
        <source>is on its way</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>{share} of the training set right</source>
        <translation>{share} der Trainingsdaten richtig</translation>
    </message>
    <message>
        <source>Running statistics</source>
        <translation>Laufende Statistik</translation>
    </message>
    <message>
        <source>Which block to look at</source>
        <translation>Welchen Block du ansiehst</translation>
    </message>
    <message>
        <source>Which unit to follow over time</source>
        <translation>Welcher Einheit du über die Zeit folgst</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Sortiert</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>How the units are lined up</source>
        <translation>Wie die Einheiten aufgereiht sind</translation>
    </message>
    <message>
        <source>Running statistics: nothing has been measured yet.</source>
        <translation>Laufende Statistik: Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>{lane}: no running statistics</source>
        <translation>{lane}: keine laufende Statistik</translation>
    </message>
    <message>
        <source>{lane}: running and batch mean are {apart:.2g} apart on average</source>
        <translation>{lane}: laufender und Batch-Mittelwert im Schnitt {apart:.2g} auseinander</translation>
    </message>
    <message>
        <source>Step {step}, {row}. {lanes}.</source>
        <translation>Schritt {step}, {row}. {lanes}.</translation>
    </message>
    <message>
        <source>● — batch</source>
        <translation>● — Batch</translation>
    </message>
    <message>
        <source>○ ╌ running</source>
        <translation>○ ╌ laufend</translation>
    </message>
    <message>
        <source>No running statistics: this block has no batch norm in this lane.</source>
        <translation>Keine laufende Statistik: Dieser Block hat in dieser Spur keine Batchnorm.</translation>
    </message>
    <message>
        <source>No running statistics: {where} has no batch norm in this lane.</source>
        <translation>Keine laufende Statistik ({where}): Hier hat diese Spur keine Batchnorm.</translation>
    </message>
    <message>
        <source>No running statistics: layer norm needs none, it never looks at other samples.</source>
        <translation>Keine laufende Statistik: Layernorm braucht keine, sie sieht nie andere Beispiele an.</translation>
    </message>
    <message>
        <source>No running statistics: group norm needs none, it never looks at other samples.</source>
        <translation>Keine laufende Statistik: Groupnorm braucht keine, sie sieht nie andere Beispiele an.</translation>
    </message>
    <message>
        <source>No running statistics: this instance norm does not track them.</source>
        <translation>Keine laufende Statistik: Diese Instancenorm führt keine.</translation>
    </message>
    <message>
        <source>No running statistics: this batch norm does not track them.</source>
        <translation>Keine laufende Statistik: Diese Batchnorm führt keine.</translation>
    </message>
    <message>
        <source>Switched off: the running statistics stand still.</source>
        <translation>Abgeschaltet: Die laufende Statistik steht still.</translation>
    </message>
    <message>
        <source>Cumulative average: every batch since the start counts the same.</source>
        <translation>Kumulativer Mittelwert: Jeder Batch seit dem Anfang zählt gleich viel.</translation>
    </message>
    <message>
        <source>Momentum 1: the running statistics are those of the last batch.</source>
        <translation>momentum 1: Die laufende Statistik ist die des letzten Batches.</translation>
    </message>
    <message>
        <source>Momentum 0: the running statistics never move.</source>
        <translation>momentum 0: Die laufende Statistik bewegt sich nie.</translation>
    </message>
    <message>
        <source>Momentum {momentum:g}: half is forgotten after {batches:.1f} batches.</source>
        <translation>momentum {momentum:g}: Die Hälfte ist nach {batches:.1f} Batches vergessen.</translation>
    </message>
    <message>
        <source>{place}, unit {unit}: batch mean {value:.4g}</source>
        <translation>{place}, Einheit {unit}: Batch-Mittelwert {value:.4g}</translation>
    </message>
    <message>
        <source>{batch}, running mean {value:.4g}</source>
        <translation>{batch}, laufender Mittelwert {value:.4g}</translation>
    </message>
    <message>
        <source>{place}, unit {unit}: batch variance {value:.4g}</source>
        <translation>{place}, Einheit {unit}: Batch-Varianz {value:.4g}</translation>
    </message>
    <message>
        <source>{batch}, running variance {value:.4g}</source>
        <translation>{batch}, laufende Varianz {value:.4g}</translation>
    </message>
    <message>
        <source>{now} · {moment}: batch {batch:.4g}</source>
        <translation>{now} · {moment}: Batch {batch:.4g}</translation>
    </message>
    <message>
        <source>{now} · {moment}: batch {batch:.4g}, running {running:.4g}</source>
        <translation>{now} · {moment}: Batch {batch:.4g}, laufend {running:.4g}</translation>
    </message>
    <message>
        <source>▬ pinned: {moment}</source>
        <translation>▬ angeheftet: {moment}</translation>
    </message>
    <message>
        <source>The statistics of every unit appear with the first step</source>
        <translation>Die Statistik jeder Einheit erscheint mit dem ersten Schritt</translation>
    </message>
    <message>
        <source>mean, unit {unit}</source>
        <translation>Mittelwert, Einheit {unit}</translation>
    </message>
    <message>
        <source>mean per unit</source>
        <translation>Mittelwert je Einheit</translation>
    </message>
    <message>
        <source>variance, unit {unit}</source>
        <translation>Varianz, Einheit {unit}</translation>
    </message>
    <message>
        <source>variance per unit</source>
        <translation>Varianz je Einheit</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>{place}, unit {unit}, step {step:,}: batch {batch:.4g}</source>
        <translation>{place}, Einheit {unit}, Schritt {step:,}: Batch {batch:.4g}</translation>
    </message>
    <message>
        <source>{batch}, running {value:.4g}</source>
        <translation>{batch}, laufend {value:.4g}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Blocks, norms, data and training</source>
        <translation>Blöcke, Normen, Daten und Training</translation>
    </message>
    <message>
        <source>What every block passes on, now and over time</source>
        <translation>Was jeder Block weitergibt, jetzt und über die Zeit</translation>
    </message>
    <message>
        <source>How well each lane learns</source>
        <translation>Wie gut jede Spur lernt</translation>
    </message>
    <message>
        <source>What it decides</source>
        <translation>Was es entscheidet</translation>
    </message>
    <message>
        <source>The decision surface with the points, or images with predictions</source>
        <translation>Die Entscheidungsfläche mit den Punkten, oder Bilder mit Vorhersagen</translation>
    </message>
    <message>
        <source>Running mean and variance of each unit against the batch&apos;s</source>
        <translation>Laufender Mittelwert und laufende Varianz jeder Einheit gegen die des Batches</translation>
    </message>
    <message>
        <source>Weights, gradients and the size of each update, block by block</source>
        <translation>Gewichte, Gradienten und die Größe jeder Änderung, Block für Block</translation>
    </message>
    <message>
        <source>One unit from the inside of its norm: stages, formula, gradient</source>
        <translation>Eine Einheit vom Inneren ihrer Norm aus: Stufen, Formel, Gradient</translation>
    </message>
    <message>
        <source>Batch statistics against running ones; measure them anew, fold norms away</source>
        <translation>Batch-Statistik gegen laufende; sie neu messen, Normen einrechnen</translation>
    </message>
    <message>
        <source>Sixteen learning rates race: which of them train which lane</source>
        <translation>Sechzehn Lernraten im Wettlauf: welche davon welche Spur trainieren</translation>
    </message>
    <message>
        <source>What comes out of which layer, why PyTorch refuses, and what mends it</source>
        <translation>Was aus welcher Schicht herauskommt, warum PyTorch ablehnt und was dann hilft</translation>
    </message>
    <message>
        <source>Each lane as a PyTorch script that runs by itself; what differs is marked</source>
        <translation>Jede Spur als PyTorch-Skript, das für sich allein läuft; Unterschiede sind markiert</translation>
    </message>
    <message>
        <source>Questions with proofs in real PyTorch; what was wrong comes back</source>
        <translation>Fragen mit Beweisen in echtem PyTorch; was falsch war, kommt wieder</translation>
    </message>
    <message>
        <source>What the program has to say about itself</source>
        <translation>Was das Programm über sich selbst zu sagen hat</translation>
    </message>
    <message>
        <source>Batch norm, live</source>
        <translation>Batchnorm, live</translation>
    </message>
    <message>
        <source>The same network with and without batch norm, trained side by side before your eyes.</source>
        <translation>Dasselbe Netz mit und ohne Batchnorm, nebeneinander trainiert, vor deinen Augen.</translation>
    </message>
    <message>
        <source>Ready experiments</source>
        <translation>Fertige Experimente</translation>
    </message>
    <message>
        <source>Only other data</source>
        <translation>Nur andere Daten</translation>
    </message>
    <message>
        <source>Train the digits</source>
        <translation>Ziffern trainieren</translation>
    </message>
    <message>
        <source>Handwritten digits, three sigmoid blocks, with and without batch norm: begins at once</source>
        <translation>Handgeschriebene Ziffern, drei Sigmoid-Blöcke, mit und ohne Batchnorm: beginnt sofort</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Open an experiment from a file (Ctrl+O)</source>
        <translation>Ein Experiment aus einer Datei öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begin with a small network on circles (Ctrl+N)</source>
        <translation>Mit einem kleinen Netz auf Kreisen beginnen (Strg+N)</translation>
    </message>
    <message>
        <source>New here? The tour takes four minutes, and you do every step yourself.</source>
        <translation>Neu hier? Der Rundgang dauert vier Minuten, und du tust jeden Schritt selbst.</translation>
    </message>
    <message>
        <source>See what there is</source>
        <translation>Zeig, was es gibt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Test accuracy after {steps} mini-batches: {lanes}.</source>
        <translation>Testgenauigkeit nach {steps} Mini-Batches: {lanes}.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Der Rechenkern startet…</translation>
    </message>
    <message>
        <source>PyTorch is loading. Training begins by itself.</source>
        <translation>PyTorch wird geladen. Das Training beginnt von selbst.</translation>
    </message>
    <message>
        <source>Undo {edit}</source>
        <translation>Rückgängig: {edit}</translation>
    </message>
    <message>
        <source>Redo {edit}</source>
        <translation>Wiederholen: {edit}</translation>
    </message>
    <message>
        <source>fold of a norm</source>
        <translation>Einrechnen einer Norm</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>volles Tempo</translation>
    </message>
    <message>
        <source>1 step in {seconds:.2g} s</source>
        <translation>1 Schritt in {seconds:.2g} s</translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <translation>{rate} Schritte/s</translation>
    </message>
</context>
</TS>
